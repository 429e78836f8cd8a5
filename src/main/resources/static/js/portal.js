// Comfort for those who have JavaScript; every page works without it.
(function () {
  'use strict';

  // How many characters are left, where there is a limit
  function count(input) {
    const most = Number(input.dataset.most);
    let shown = input.nextElementSibling;
    if (!shown || !shown.classList.contains('counter')) {
      shown = document.createElement('small');
      shown.className = 'counter';
      input.after(shown);
    }
    const length = input.value.length;
    shown.textContent = length.toLocaleString('fr') + ' / ' + most.toLocaleString('fr');
    shown.classList.toggle('over', length > most);
    shown.hidden = length < most * 0.5;
  }
  const countAll = () => document.querySelectorAll('[data-most]').forEach(count);
  document.addEventListener('input', (event) => {
    if (event.target.dataset && event.target.dataset.most) count(event.target);
  });
  document.addEventListener('htmx:afterSwap', countAll);
  countAll();

  // A page is not left by mistake with answers that are not saved
  const kept = document.querySelector('form[data-keep]');
  let changed = false;
  if (kept) {
    kept.addEventListener('input', () => { changed = true; });
    kept.addEventListener('submit', () => { changed = false; });
    window.addEventListener('beforeunload', (event) => {
      if (changed) event.preventDefault();
    });
  }

  // A second click sends nothing twice
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (form.method !== 'post') return;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = 'yes';
    setTimeout(() => { delete form.dataset.sent; }, 8000);
  });
  window.addEventListener('pageshow', () => document.querySelectorAll('form').forEach((form) => { delete form.dataset.sent; }));
})();
