// Draws the diagrams of a page and marks elements in them. Without it, the page says in words where they are.
(function () {
  'use strict';

  const SCALE = 0.8;
  const MARGIN = 24;

  async function draw(place) {
    const answer = await fetch(place.dataset.diagram, { credentials: 'same-origin' });
    if (!answer.ok) {
      place.closest('.drawing').hidden = true;
      return;
    }
    const viewer = new BpmnJS({ container: place });
    await viewer.importXML(await answer.text());
    const canvas = viewer.get('canvas');
    // At the size that can be read: what is wider than the page scrolls in its frame
    const drawn = canvas.viewbox().inner;
    place.style.width = (drawn.width * SCALE + 2 * MARGIN) + 'px';
    place.style.height = (drawn.height * SCALE + 3 * MARGIN) + 'px';
    canvas.resized();
    canvas.viewbox({ x: drawn.x - MARGIN / SCALE, y: drawn.y - MARGIN / SCALE, width: drawn.width + 2 * MARGIN / SCALE, height: drawn.height + 3 * MARGIN / SCALE });
    const failed = viewer.get('elementRegistry').get(place.dataset.failed);
    if (failed) {
      canvas.addMarker(failed.id, 'failed');
      show(place.closest('.drawing'), failed, drawn);
    }
    place.dataset.drawn = 'yes';
  }

  // Where it failed is in the middle of the frame from the beginning
  function show(frame, element, drawn) {
    frame.scrollLeft = (element.x + element.width / 2 - drawn.x) * SCALE + MARGIN - frame.clientWidth / 2;
    frame.scrollTop = (element.y + element.height / 2 - drawn.y) * SCALE + MARGIN - frame.clientHeight / 2;
  }

  document.querySelectorAll('[data-diagram]').forEach((place) => { draw(place); });
})();
