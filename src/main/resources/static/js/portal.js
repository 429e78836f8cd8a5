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
  document.addEventListener('tnl:written', (event) => {
    if (event.target.dataset.most) count(event.target);
  });
  document.addEventListener('htmx:afterSwap', countAll);
  countAll();

  // On a narrow screen the parts of a dossier stand in a row, which begins with the first: show the one that is open
  document.querySelectorAll('.parts [aria-current]').forEach((open) => {
    const row = open.closest('ol');
    row.scrollLeft = open.offsetLeft - row.offsetLeft - (row.clientWidth - open.offsetWidth) / 2;
  });

  // What is there to be copied, with one click
  document.querySelectorAll('[data-copies]').forEach((button) => {
    button.hidden = !navigator.clipboard;
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(document.getElementById(button.dataset.copies).value);
      button.textContent = button.dataset.done;
    });
  });

  // A second click sends nothing twice
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (form.method !== 'post' || event.defaultPrevented) return;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = 'yes';
    setTimeout(() => { delete form.dataset.sent; }, 8000);
  });
  window.addEventListener('pageshow', () => document.querySelectorAll('form').forEach((form) => { delete form.dataset.sent; }));
})();
