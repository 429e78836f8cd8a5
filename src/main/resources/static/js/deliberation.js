// Arrow keys lead from dossier to dossier, as the links on the page do.
(function () {
  'use strict';

  const relations = { ArrowLeft: 'prev', ArrowRight: 'next' };

  // Where a key has a meaning of its own, as in a table that scrolls, it keeps it
  function isFree(event) {
    const place = event.target;
    return !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey
      && (place === document.body || place.id === 'contenu' || place.closest('.meeting-nav') !== null);
  }

  document.addEventListener('keydown', (event) => {
    const relation = relations[event.key];
    const link = relation && isFree(event) && document.querySelector('.meeting-nav a[rel="' + relation + '"]');
    if (link) {
      event.preventDefault();
      link.click();
    }
  });
})();
