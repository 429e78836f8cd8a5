// Draws the BPMN diagrams of a page, each as the data beside it says: {xml, marks: [{id, as, label}]}.
(function () {
  'use strict';

  const SMALLEST = 0.15;
  const LARGEST = 2;
  const STEP = 1.3;
  const READABLE = 0.8;
  const MARGIN = 24;
  // The library's own mark stands there, and would lie over the lowest names
  const BELOW = 44;
  const PRESENT = ['failed', 'waiting', 'added', 'removed', 'changed'];

  function show(viewer, marks) {
    const canvas = viewer.get('canvas');
    const known = viewer.get('elementRegistry');
    // A shape that holds others is not filled: its colour would lie under theirs
    known.filter((element) => !element.waypoints && element.parent && (element.children || []).length > 0)
      .forEach((element) => canvas.addMarker(element, 'holds-others'));
    marks.filter((mark) => known.get(mark.id)).forEach((mark) => {
      canvas.addMarker(mark.id, 'is-' + mark.as);
      if (mark.label && !known.get(mark.id).waypoints) {
        const label = document.createElement('span');
        label.className = 'mark-label is-' + mark.as;
        label.textContent = mark.label;
        viewer.get('overlays').add(mark.id, { position: { top: -11, left: -11 }, scale: { min: 1 }, html: label });
      }
    });
    return PRESENT.flatMap((as) => marks.filter((mark) => mark.as === as))
      .map((mark) => known.get(mark.id)).find((element) => element && !element.waypoints);
  }

  async function draw(diagram) {
    const drawing = JSON.parse(diagram.querySelector('script[type="application/json"]').textContent);
    const frame = diagram.querySelector('.diagram-frame');
    const place = diagram.querySelector('.diagram-place');
    const tools = diagram.querySelector('.diagram-tools');
    frame.hidden = false;
    const viewer = new window.BpmnJS({ container: place, canvas: { deferUpdate: false } });
    await viewer.importXML(drawing.xml);
    const canvas = viewer.get('canvas');
    const drawn = canvas.viewbox().inner;
    const present = show(viewer, drawing.marks);

    // What is larger than the frame scrolls in it, as anything else on the page
    let scale;
    function resize(wanted) {
      const centre = scale && (frame.scrollLeft + frame.clientWidth / 2 - MARGIN) / scale;
      scale = Math.min(LARGEST, Math.max(SMALLEST, wanted));
      place.style.width = (drawn.width * scale + 2 * MARGIN) + 'px';
      place.style.height = (drawn.height * scale + MARGIN + BELOW) + 'px';
      canvas.resized();
      canvas.viewbox({
        x: drawn.x - MARGIN / scale, y: drawn.y - MARGIN / scale,
        width: drawn.width + 2 * MARGIN / scale, height: drawn.height + (MARGIN + BELOW) / scale,
      });
      if (centre) {
        frame.scrollLeft = centre * scale + MARGIN - frame.clientWidth / 2;
      }
    }
    function goTo(element) {
      frame.scrollLeft = (element.x + element.width / 2 - drawn.x) * scale + MARGIN - frame.clientWidth / 2;
      frame.scrollTop = (element.y + element.height / 2 - drawn.y) * scale + MARGIN - frame.clientHeight / 2;
    }
    resize(READABLE);

    const picture = place.querySelector('.djs-container > svg');
    picture.setAttribute('role', 'img');
    picture.setAttribute('aria-label', frame.getAttribute('aria-label'));
    place.querySelector('.djs-overlay-container').setAttribute('aria-hidden', 'true');

    if (tools) {
      const does = {
        larger: () => resize(scale * STEP),
        smaller: () => resize(scale / STEP),
        whole: () => resize((frame.clientWidth - 2 * MARGIN) / drawn.width),
        present: () => { resize(Math.max(scale, READABLE)); goTo(present); },
      };
      tools.addEventListener('click', (event) => {
        const button = event.target.closest('button[data-does]');
        if (button) {
          does[button.dataset.does]();
        }
      });
      tools.querySelectorAll('[data-does="present"]').forEach((button) => { button.hidden = !present; });
      tools.hidden = false;
    }
    if (present) {
      goTo(present);
    }
    diagram.dataset.drawn = 'true';
  }

  document.querySelectorAll('.diagram').forEach((diagram) => {
    draw(diagram).catch(() => {
      diagram.querySelector('.diagram-frame').hidden = true;
      diagram.querySelector('.diagram-failed').hidden = false;
    });
  });
})();
