/*
 * Sends documents one after the other, with their progress: chosen or dropped. Each may be sent again when it did not
 * arrive; the server takes the same file twice as once. Without this script the form of each place does the same.
 */
(function () {
  'use strict';

  const page = document.getElementById('pieces');
  if (!page || !window.FormData) return;
  const texts = page.dataset;
  const places = [...page.querySelectorAll('form.upload')];
  const status = document.getElementById('uploads-status');
  const fill = (text, ...values) => values.reduce((told, value, i) => told.replace('#' + i, () => value), text);

  const queue = [];
  let sending = null;
  let taken = 0;
  let failed = 0;

  /* One line for each file */

  function element(name, className, text) {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  }

  function line(form, file) {
    const item = element('li');
    const name = element('strong', 'break', file.name);
    const bar = element('progress');
    bar.max = 100;
    bar.value = 0;
    bar.setAttribute('aria-label', fill(texts.progress, file.name));
    const told = element('span', 'told', texts.waiting);
    const again = element('button', 'quiet small', texts.again);
    again.type = 'button';
    again.hidden = true;
    again.append(element('span', 'visually-hidden', ' ' + file.name));
    item.append(name, bar, told, again);
    form.querySelector('.uploads').append(item);
    const upload = { form, file, item, bar, told, again };
    again.addEventListener('click', () => {
      item.tabIndex = -1;
      item.focus();
      enqueue(upload);
    });
    return upload;
  }

  function show(upload, state, text) {
    upload.item.dataset.state = state;
    upload.told.textContent = text;
    upload.bar.hidden = state === 'taken' || state === 'failed';
  }

  /* The queue */

  function enqueue(upload) {
    upload.again.hidden = true;
    upload.bar.value = 0;
    show(upload, 'waiting', texts.waiting);
    queue.push(upload);
    next();
  }

  function next() {
    if (sending) return;
    sending = queue.shift() || null;
    if (!sending) {
      settle();
      return;
    }
    const upload = sending;
    show(upload, 'sending', fill(texts.sending, 0));
    status.textContent = fill(texts.announced, upload.file.name);
    if (upload.file.size > Number(texts.largest)) {
      end(upload, false, fill(texts.tooLarge, upload.file.name), false);
      return;
    }
    const request = new XMLHttpRequest();
    request.open('POST', upload.form.dataset.send);
    request.setRequestHeader('Accept', 'application/json');
    // The page's own token is gone with the session that it was drawn in
    request.setRequestHeader('X-XSRF-TOKEN', token());
    request.upload.addEventListener('progress', (event) => {
      if (!event.lengthComputable) return;
      const percent = Math.floor((event.loaded * 100) / event.total);
      upload.bar.value = percent;
      upload.told.textContent = percent < 100 ? fill(texts.sending, percent) : texts.checking;
    });
    request.addEventListener('loadend', () => arrived(upload, request));
    const body = new FormData();
    body.append('place', upload.form.elements.place.value);
    body.append('files', upload.file);
    request.send(body);
  }

  function token() {
    const found = document.cookie.split('; ').find((one) => one.startsWith('XSRF-TOKEN='));
    return found ? decodeURIComponent(found.slice('XSRF-TOKEN='.length)) : '';
  }

  function arrived(upload, request) {
    let answer = null;
    try {
      answer = JSON.parse(request.responseText);
    } catch (notOurs) {
      // An error page, or no answer at all
    }
    if (answer && typeof answer.taken === 'boolean') end(upload, answer.taken, answer.text, false);
    else if (request.status === 401 || request.status === 403) end(upload, false, texts.expired, true);
    else end(upload, false, texts.away, true);
  }

  /** @param repeatable whether the same file may pass another time */
  function end(upload, ok, text, repeatable) {
    show(upload, ok ? 'taken' : 'failed', text);
    upload.again.hidden = ok || !repeatable;
    if (ok) {
      taken += 1;
    } else {
      failed += 1;
      status.textContent = upload.file.name + ' : ' + text;
    }
    sending = null;
    next();
  }

  /** All is said: the page's own lists are drawn anew, so that each document can be read and taken out. */
  async function settle() {
    if (taken + failed === 0) return;
    const told = fill(failed ? texts.doneSome : texts.done, taken, failed);
    const fresh = taken > 0;
    taken = 0;
    failed = 0;
    status.textContent = told;
    if (!fresh) return;
    try {
      const answer = await fetch(location.pathname, { headers: { Accept: 'text/html' } });
      if (!answer.ok) return;
      const drawn = new DOMParser().parseFromString(await answer.text(), 'text/html');
      document.querySelectorAll('[data-fresh]').forEach((old) => {
        const replacement = drawn.querySelector('[data-fresh="' + old.dataset.fresh + '"]');
        if (replacement) old.replaceWith(document.importNode(replacement, true));
      });
      const parts = document.querySelector('.parts');
      const drawnParts = drawn.querySelector('.parts');
      if (parts && drawnParts && !parts.contains(document.activeElement)) parts.replaceWith(document.importNode(drawnParts, true));
      page.querySelectorAll('.uploads li[data-state="taken"]').forEach((item) => {
        if (!item.contains(document.activeElement)) item.remove();
      });
    } catch (away) {
      // The lines say what arrived
    }
  }

  window.addEventListener('beforeunload', (event) => {
    if (sending) event.preventDefault();
  });

  /* Ways to choose */

  const add = (form, files) => [...files].forEach((file) => enqueue(line(form, file)));
  const carriesFiles = (event) => event.dataTransfer && [...event.dataTransfer.types].includes('Files');

  places.forEach((form) => {
    const input = form.querySelector('input[type="file"]');
    form.querySelector('button[type="submit"]').hidden = true;
    form.querySelector('.drop').hidden = false;
    form.classList.add('dropzone');
    form.append(element('ul', 'uploads'));
    input.required = false;
    input.addEventListener('change', () => {
      add(form, input.files);
      input.value = '';
    });
    form.addEventListener('dragover', (event) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      form.classList.add('over');
    });
    form.addEventListener('dragleave', (event) => {
      if (!form.contains(event.relatedTarget)) form.classList.remove('over');
    });
    form.addEventListener('drop', (event) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      form.classList.remove('over');
      add(form, event.dataTransfer.files);
    });
  });

  // A file that misses its place must not take the page away
  ['dragover', 'drop'].forEach((name) => window.addEventListener(name, (event) => {
    if (carriesFiles(event) && !event.defaultPrevented) event.preventDefault();
  }));
})();
