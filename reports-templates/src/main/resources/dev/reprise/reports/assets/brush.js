// Points that a reader drags a frame around are the claims that the table shows; claims.js filters, and keeps the choice in the address.
(() => {
  const section = document.querySelector('.agreed');
  const form = document.querySelector('form.filters');
  const chosen = section?.querySelector('.chosen');
  if (!chosen || !form) return;
  const SVG = 'http://www.w3.org/2000/svg';
  const FEWEST_PIXELS = 5;
  const figures = [...section.querySelectorAll('figure[data-quantity]')].map(figure => ({
    figure, quantity: figure.dataset.quantity, svg: figure.querySelector('svg'),
    points: [...figure.querySelectorAll('.agree')].map(circle => {
      const [reported, measured] = circle.dataset.values.split(' ').map(Number);
      return { circle, link: circle.closest('a'), reported, measured, x: circle.cx.baseVal.value, y: circle.cy.baseVal.value };
    })
  }));
  const output = chosen.querySelector('output');
  const within = form.elements.within;

  const choose = (quantity, points) => {
    const range = of => [Math.min(...points.map(of)), Math.max(...points.map(of))].join('..');
    within.value = points.length ? `${quantity}:${range(point => point.reported)},${range(point => point.measured)}` : '';
    within.dispatchEvent(new Event('input', { bubbles: true }));
  };

  // A point whose claim the filters hide fades, whichever filter it is.
  form.addEventListener('filtered', event => {
    const { shown, narrowed } = event.detail;
    let count = 0, total = 0;
    for (const { points } of figures) {
      for (const { circle, link } of points) {
        const on = shown.has(decodeURIComponent(link.getAttribute('href').replace(/^.*#/, '')));
        circle.classList.toggle('out', !on);
        if (on) count++;
        total++;
      }
    }
    chosen.hidden = !narrowed;
    output.textContent = `${count} of ${total} numbers chosen`;
  });
  chosen.querySelector('button').addEventListener('click', () => form.reset());

  figures.forEach(({ svg, points, quantity }) => {
    let from = null, frame = null;
    const place = event => new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
    const corners = to => ({
      x: Math.min(from.x, to.x), y: Math.min(from.y, to.y), width: Math.abs(to.x - from.x), height: Math.abs(to.y - from.y)
    });
    const end = () => {
      frame?.remove();
      frame = from = null;
    };
    svg.addEventListener('dragstart', event => event.preventDefault());
    svg.addEventListener('pointerdown', event => {
      // A finger scrolls the page.
      if (event.button === 0 && event.pointerType !== 'touch') from = place(event);
    });
    svg.addEventListener('pointermove', event => {
      if (!from) return;
      const to = place(event);
      if (!frame) {
        if (Math.hypot(to.x - from.x, to.y - from.y) < FEWEST_PIXELS) return;
        svg.setPointerCapture(event.pointerId);
        frame = svg.appendChild(document.createElementNS(SVG, 'rect'));
        frame.setAttribute('class', 'frame');
      }
      Object.entries(corners(to)).forEach(([name, value]) => frame.setAttribute(name, value));
    });
    svg.addEventListener('pointerup', event => {
      if (frame) {
        const { x, y, width, height } = corners(place(event));
        choose(quantity, points.filter(point => point.x >= x && point.x <= x + width && point.y >= y && point.y <= y + height));
      }
      end();
    });
    svg.addEventListener('pointercancel', end);
  });
})();
