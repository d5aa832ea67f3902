// Scrolls through the page so that late content loads, in steps of 0.9 windows, and back to where it was. Ends early where
// nothing moves any more, and at `end` px, below which nothing is drawn. Where the page waits until a part of something is
// in sight the steps are 0.7 windows, so that more of it is at once.
async ({ end, budget }) => {
  const scene = window[Symbol.for('scene')];
  const scrolls = (element) => element.scrollHeight > element.clientHeight + 1;
  const root = document.scrollingElement ?? document.documentElement;
  const rolls = (element) => /auto|scroll|overlay/.test(getComputedStyle(element).overflowY);
  const area = (element) => element.clientWidth * element.clientHeight;
  const inner = () => [...document.querySelectorAll('body, body *')]
    .filter((element) => scrolls(element) && area(element) > innerWidth * innerHeight * 0.4 && rolls(element))
    .sort((a, b) => area(b) - area(a))[0];
  const documentScrolls = root.scrollHeight > innerHeight + 1;
  const port = documentScrolls ? root : inner();
  if (!port) return { steps: 0, container: 'none', height: root.scrollHeight, hidden: 0 };

  const container = port === root ? 'document' : port.tagName.toLowerCase() + (port.id ? '#' + port.id : '');
  const listens = !scene || scene.scrolls || window.onscroll || document.onscroll;
  const frame = () => Promise.race([
    new Promise((done) => (scene?.frame ?? requestAnimationFrame)(done)),
    new Promise((done) => setTimeout(done, 100)),
  ]);
  const before = port.scrollTop;
  let over = false;
  const timer = setTimeout(() => { over = true; }, budget);
  let steps = 0;
  // content in a container of its own may be drawn only when it comes into sight, which nobody can ask for
  if (listens || port !== root) {
    const step = Math.max(1, Math.round(port.clientHeight * (scene?.threshold ? 0.7 : 0.9)));
    for (let still = 0; steps < 240 && still < 2 && port.scrollTop < end && !over; steps++) {
      const from = port.scrollTop;
      port.scrollTo({ top: from + step, behavior: 'instant' });
      await frame();
      still = port.scrollTop === from ? still + 1 : 0;
    }
    port.scrollTo({ top: before, behavior: 'instant' });
    await frame();
  }
  clearTimeout(timer);
  return { steps, container, height: port.scrollHeight, hidden: port === root ? 0 : port.scrollHeight - port.clientHeight };
}
