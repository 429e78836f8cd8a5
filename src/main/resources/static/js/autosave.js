/*
 * Saves each answer while it is given. What is not saved yet waits in the browser, so that neither a cut network, a
 * restarted server, an expired session nor a closed tab loses it; the next page of the dossier sends it. An answer that
 * somebody else changed meanwhile is never overwritten: the person chooses.
 */
(function () {
  'use strict';

  const dossier = document.getElementById('dossier');
  if (!dossier || !dossier.dataset.save || !window.fetch) return;
  const texts = dossier.dataset;
  const form = document.querySelector('form[data-autosave]');
  const status = document.getElementById('autosave');

  const TYPING_PAUSE = 800;
  // Whoever leaves a field to press a button has pressed it by then: the form goes as a whole
  const LEAVING_PAUSE = 300;
  const PATIENCE = 15000;
  const LONGEST_PAUSE = 30000;

  const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

  /*
   * What waits to be saved: by question, what is entered, what was saved when it was, and what has been sent of it
   * without an answer so far, and whether it went with the whole form. Kept in the browser.
   */

  const waiting = new Map();
  const prefix = 'tnl:' + texts.dossier + ':';
  const tab = (() => {
    try {
      if (!sessionStorage.tnlTab) sessionStorage.tnlTab = Math.random().toString(36).slice(2);
      return sessionStorage.tnlTab;
    } catch (noStorage) {
      return 'tab';
    }
  })();
  let unkept = false;

  function keep(key, entry) {
    waiting.set(key, entry);
    try {
      localStorage.setItem(prefix + key + ':' + tab, JSON.stringify(entry));
    } catch (noStorage) {
      unkept = true;
    }
  }

  function forget(key) {
    waiting.delete(key);
    try {
      localStorage.removeItem(prefix + key + ':' + tab);
    } catch (noStorage) {
      // Then nothing was kept either
    }
    if (waiting.size === 0) unkept = false;
  }

  /** Of this tab and of others, which may be closed: the newest first. */
  function found() {
    const entries = [];
    try {
      for (const name of Object.keys(localStorage)) {
        if (!name.startsWith(prefix)) continue;
        const key = name.slice(prefix.length, name.lastIndexOf(':'));
        entries.push({ name, key, entry: JSON.parse(localStorage.getItem(name)) });
      }
    } catch (noStorage) {
      return [];
    }
    return entries.sort((one, other) => other.entry.at - one.entry.at);
  }

  /* The questions of the page */

  const carried = form && form.elements.known;
  const known = carried ? JSON.parse(carried.value) : {};

  function setKnown(key, value) {
    if (!(key in known)) return;
    known[key] = value;
    carried.value = JSON.stringify(known);
  }

  const inputs = (key) => (form ? [...form.elements].filter((input) => input.name === key) : []);
  const isTick = (input) => input.type === 'checkbox' || input.type === 'radio';

  function read(key) {
    return inputs(key)
      .filter((input) => (isTick(input) ? input.checked : input.value !== ''))
      .map((input) => input.value);
  }

  function write(key, value) {
    inputs(key).forEach((input) => {
      if (isTick(input)) input.checked = value.includes(input.value);
      else input.value = value[0] || '';
      input.dispatchEvent(new Event('tnl:written', { bubbles: true }));
    });
  }

  /** An answer as it reads: the labels of what is chosen, else the text. */
  function words(key, value) {
    return value
      .map((one) => {
        const input = inputs(key).find((each) => isTick(each) && each.value === one);
        const option = inputs(key).flatMap((each) => [...(each.options || [])]).find((each) => each.value === one);
        return input ? input.closest('label').textContent.trim() : option ? option.textContent : one;
      })
      .join('\n');
  }

  const question = (key) => document.getElementById('question-' + key);

  function showProblem(key, text) {
    const place = question(key);
    if (!place) return;
    let told = document.getElementById('erreur-' + key);
    place.classList.toggle('wrong', text !== '');
    if (text && !told) {
      told = document.createElement('p');
      told.className = 'field-error';
      told.id = 'erreur-' + key;
      place.append(told);
    }
    if (told) {
      told.textContent = text;
      told.hidden = text === '';
    }
    inputs(key).forEach((input) => {
      if (text) input.setAttribute('aria-invalid', 'true');
      else input.removeAttribute('aria-invalid');
      const others = (input.getAttribute('aria-describedby') || '').split(' ').filter((id) => id && id !== 'erreur-' + key);
      if (text) others.push('erreur-' + key);
      if (others.length) input.setAttribute('aria-describedby', others.join(' '));
      else input.removeAttribute('aria-describedby');
    });
  }

  /* Two answers to one question */

  const conflicts = new Map();

  function ask(key, other) {
    const place = question(key);
    conflicts.set(key, other);
    if (!place) return;
    place.querySelectorAll('.conflict').forEach((old) => old.remove());
    const box = document.getElementById('conflict').content.firstElementChild.cloneNode(true);
    box.querySelector('.told').textContent = other.told;
    box.querySelector('blockquote').textContent = other.words;
    box.querySelector('.mine').addEventListener('click', () => choose(key, other, true));
    box.querySelector('.theirs').addEventListener('click', () => choose(key, other, false));
    place.append(box);
  }

  function choose(key, other, mine) {
    conflicts.delete(key);
    const place = question(key);
    place.querySelectorAll('.conflict').forEach((box) => box.remove());
    setKnown(key, other.entered);
    stopped.delete(key);
    if (mine) {
      keep(key, { value: read(key), known: other.entered, at: Date.now() });
    } else {
      write(key, other.entered);
      forget(key);
      const first = inputs(key)[0];
      if (first) first.dispatchEvent(new Event('change', { bubbles: true }));
    }
    const first = inputs(key)[0];
    if (first) first.focus();
    send();
  }

  /* Saving, one answer after the other */

  /** Questions whose answer is not sent again before something changes: wrong, hidden, in conflict. */
  const stopped = new Map();
  let sending = false;
  let refused = false;
  let saved = false;
  let failures = 0;
  let timer = 0;
  let afterwards = null;

  function later(pause) {
    clearTimeout(timer);
    timer = setTimeout(send, pause);
  }

  function cookie(name) {
    const found = document.cookie.split('; ').find((one) => one.startsWith(name + '='));
    return found ? decodeURIComponent(found.slice(name.length + 1)) : '';
  }

  /** Without an answer to a request, nobody knows whether it was saved: what comes back later may be one's own. */
  function request(key, entry, keepalive) {
    const before = entry.sent || [];
    if (!before.some((one) => same(one, entry.value))) keep(key, { ...entry, sent: [...before, entry.value].slice(-5) });
    const body = new URLSearchParams();
    entry.value.forEach((one) => body.append('value', one));
    entry.known.forEach((one) => body.append('known', one));
    return fetch(texts.save + encodeURIComponent(key), {
      method: 'POST',
      body,
      keepalive,
      headers: { Accept: 'application/json', 'X-XSRF-TOKEN': cookie('XSRF-TOKEN') },
      redirect: 'manual',
      signal: keepalive ? undefined : AbortSignal.timeout(PATIENCE)
    });
  }

  async function send() {
    if (sending || refused) return;
    const next = [...waiting].find(([key]) => !stopped.has(key));
    if (!next) {
      settle();
      return;
    }
    const [key, entry] = next;
    const value = entry.value;
    sending = true;
    tell(texts.saving);
    try {
      const answer = await request(key, entry, false);
      const isOurs = (answer.headers.get('Content-Type') || '').includes('json');
      if (isOurs && (answer.ok || answer.status === 409)) {
        failures = 0;
        done(key, value, await answer.json());
      } else if (answer.status === 401 || answer.status === 403 || answer.type === 'opaqueredirect') {
        await comeBack();
      } else {
        wait();
      }
    } catch (noAnswer) {
      wait();
    }
    sending = false;
    if (afterwards) {
      const go = afterwards;
      afterwards = null;
      go();
    } else if (failures === 0) {
      send();
    }
  }

  function done(key, value, told) {
    const entry = waiting.get(key);
    const stillSo = entry && same(entry.value, value);
    if (told.outcome === 'SAVED' || told.outcome === 'ALREADY_SAVED') {
      // What came with the form that led here, this page was drawn with
      if (told.outcome === 'SAVED' || !entry || !entry.posted) {
        saved = true;
        remember();
      }
      setKnown(key, value);
      showProblem(key, '');
      if (stillSo) forget(key);
      else if (entry) keep(key, { ...entry, known: value, sent: [] });
      [...stopped].filter(([, why]) => why === 'HIDDEN').forEach(([other]) => stopped.delete(other));
      tell(told.text);
      document.body.dispatchEvent(new CustomEvent('tnl:saved'));
    } else if (told.outcome === 'REFUSED') {
      refused = true;
      tell(told.text, 'bad');
    } else if (told.outcome === 'CONFLICT' && entry && (entry.sent || []).some((one) => same(one, told.other.entered))) {
      setKnown(key, told.other.entered);
      keep(key, { ...entry, known: told.other.entered, sent: [] });
    } else if (stillSo) {
      stopped.set(key, told.outcome);
      if (told.outcome === 'CLOSED') {
        // It will never be taken: the text says what to do instead
        forget(key);
        tell(told.text, 'bad');
        showProblem(key, told.text);
      }
      if (told.outcome === 'INVALID') showProblem(key, told.text);
      if (told.outcome === 'CONFLICT') ask(key, told.other);
    }
  }

  /* A page that was asked for before the last answer was saved may have been drawn without it */

  function remember() {
    try {
      sessionStorage.tnlSaved = Date.now();
    } catch (noStorage) {
      // Then a page may be a moment behind; an answer to it is compared with what is saved all the same
    }
  }

  function isBehind() {
    try {
      return Number(sessionStorage.tnlSaved || 0) >= performance.timeOrigin;
    } catch (noStorage) {
      return false;
    }
  }

  function wait() {
    failures += 1;
    tell(unkept ? texts.full : texts.away, 'warn');
    later(Math.min(LONGEST_PAUSE, 1000 * 2 ** failures));
  }

  /** The token against forged requests may be gone, or the session: the page itself tells which. */
  async function comeBack() {
    const page = await fetch(window.location.href, { headers: { Accept: 'text/html' }, redirect: 'manual' });
    failures += 1;
    if (page.ok && failures < 3) {
      later(0);
      return;
    }
    const link = document.createElement('a');
    link.href = texts.link;
    link.target = '_blank';
    link.textContent = texts.expiredLink;
    tell(texts.expired + ' ', 'warn', link);
    later(Math.min(LONGEST_PAUSE, 2000 * failures));
  }

  function settle() {
    if ([...stopped.values()].includes('CONFLICT')) tell(texts.conflict, 'warn');
    else if ([...stopped.values()].includes('INVALID')) tell(texts.invalid, 'warn');
    // A page without questions, such as the summary before filing, was drawn without what has just been saved
    else if (!form && saved && waiting.size === 0) window.location.reload();
  }

  function tell(text, tone, link) {
    if (!status) return;
    status.hidden = false;
    status.className = 'autosave ' + (tone || '');
    if (status.textContent !== text + (link ? link.textContent : '')) status.replaceChildren(text, ...(link ? [link] : []));
  }

  /* What people do */

  function entered(key, pause) {
    const value = read(key);
    const before = waiting.get(key);
    if (!before && same(value, known[key])) return;
    stopped.delete(key);
    if (before && same(value, known[key]) && same(before.known, known[key])) {
      forget(key);
      showProblem(key, '');
    } else {
      keep(key, { ...(before || { known: known[key] }), value, at: Date.now(), posted: false });
    }
    if (failures === 0) later(pause);
  }

  if (form) {
    form.addEventListener('input', (event) => {
      if (event.target.name in known) entered(event.target.name, TYPING_PAUSE);
    });
    form.addEventListener('change', (event) => {
      if (event.target.name in known) entered(event.target.name, LEAVING_PAUSE);
    });
    form.addEventListener('submit', (event) => {
      clearTimeout(timer);
      if (!sending) {
        // The whole page is on its way: nothing else may overtake it
        refused = true;
        waiting.forEach((entry, key) => {
          if (key in known) keep(key, { ...entry, posted: true });
        });
        return;
      }
      event.preventDefault();
      afterwards = () => form.requestSubmit(event.submitter);
    });
    // Questions that are drawn anew hold what was entered when they were asked for: what was entered since goes on top
    let cursor = null;
    document.addEventListener('htmx:beforeSwap', () => {
      const typed = document.activeElement;
      const hasCursor = typed && typed.name in known && typeof typed.selectionEnd === 'number';
      cursor = hasCursor ? { key: typed.name, start: typed.selectionStart, end: typed.selectionEnd } : null;
    });
    document.addEventListener('htmx:afterSwap', () => {
      Object.keys(known).forEach((key) => {
        const value = waiting.has(key) ? waiting.get(key).value : known[key];
        if (same(read(key), value)) return;
        write(key, value);
        if (cursor && cursor.key === key) document.activeElement.setSelectionRange(cursor.start, cursor.end);
      });
      conflicts.forEach((other, key) => ask(key, other));
    });
  }

  // In time, as a page that is left runs no timer; what does not arrive is sent by the next page
  window.addEventListener('pagehide', () => {
    if (refused) return;
    waiting.forEach((entry, key) => {
      if (!stopped.has(key)) request(key, entry, true).catch(() => {});
    });
  });
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) window.location.reload();
  });
  window.addEventListener('beforeunload', (event) => {
    if (unkept && waiting.size > 0 && !refused) event.preventDefault();
  });
  window.addEventListener('online', () => later(0));
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden && failures > 0) later(0);
  });
  document.addEventListener('submit', (event) => {
    if (!event.target.matches('form[action$="/quitter"]')) return;
    if (waiting.size > 0 && !window.confirm(texts.leave)) {
      event.preventDefault();
      return;
    }
    refused = true;
    found().forEach(({ name }) => localStorage.removeItem(name));
  });

  /* What an earlier page could not save */

  function takeUp() {
    const taken = new Map();
    let restored = false;
    for (const { name, key, entry } of found()) {
      if (form && !(key in known)) {
        if (!waiting.has(key)) adopt(name, key, entry);
      } else if (key in known && same(entry.value, known[key])) {
        localStorage.removeItem(name);
      } else if (!taken.has(key)) {
        taken.set(key, entry);
        adopt(name, key, entry);
        if (form) {
          write(key, entry.value);
          restored = true;
        }
      } else if (form && !same(entry.value, taken.get(key).value)) {
        ask(key, { told: texts.found, words: words(key, entry.value), entered: entry.value });
        stopped.set(key, 'CONFLICT');
      }
    }
    if (restored) tell(texts.found);
    if (waiting.size > 0) later(restored ? 1000 : 0);
  }

  function adopt(name, key, entry) {
    localStorage.removeItem(name);
    keep(key, entry);
  }

  if (isBehind()) window.location.reload();
  else takeUp();
})();
