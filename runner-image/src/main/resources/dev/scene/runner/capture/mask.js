// Covers boxes of the page with a plain colour, in place of what was covered before.
(boxes) => {
  document.querySelector('[data-scene-mask]')?.remove();
  const cover = document.createElement('div');
  cover.setAttribute('data-scene-mask', '');
  const style = (element, rules) => Object.entries(rules).forEach(([name, value]) => element.style.setProperty(name, value, 'important'));
  style(cover, { position: 'absolute', left: 0, top: 0, width: 0, height: 0, margin: 0, 'z-index': 2147483647 });
  document.documentElement.append(cover);
  const origin = cover.getBoundingClientRect();
  for (const { x, y, width, height } of boxes) {
    const box = document.createElement('div');
    const left = x - scrollX - origin.x, top = y - scrollY - origin.y;
    style(box, {
      all: 'initial', position: 'absolute', display: 'block', background: '#f0f',
      left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px`,
    });
    cover.append(box);
  }
}
