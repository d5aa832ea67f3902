// Runs in the page before each screenshot: what moves stands still, what loads late is loaded. Never takes longer than
// `budget` ms, and answers the page's size and what was not ready by then.
async ({ budget, fullPage }) => {
  const end = performance.now() + budget;
  const left = () => Math.max(0, end - performance.now());
  const pause = (ms) => new Promise((done) => setTimeout(done, ms));
  const within = (work) => Promise.race([work, pause(left())]);
  const frame = () => Promise.race([new Promise((done) => requestAnimationFrame(done)), pause(100)]);
  const scrollTo = (left, top) => window.scrollTo({ left, top, behavior: 'instant' });

  // a constructed sheet, since a page's security policy may forbid style elements
  if (!window.__sceneStill) {
    const still = new CSSStyleSheet();
    still.replaceSync(`*, *::before, *::after {
      animation-delay: 0s !important; animation-duration: 0s !important;
      transition-delay: 0s !important; transition-duration: 0s !important;
      caret-color: transparent !important; scroll-behavior: auto !important; }
    html { scrollbar-width: none !important; }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, still];
    Object.defineProperty(window, '__sceneStill', { value: true });
  }

  for (const lazy of document.querySelectorAll('img[loading=lazy], iframe[loading=lazy]')) lazy.loading = 'eager';
  const root = document.scrollingElement ?? document.documentElement;
  const [x, y] = [window.scrollX, window.scrollY];
  for (let top = innerHeight, steps = 0; top < root.scrollHeight && steps < 100 && left() > 0; top += innerHeight, steps++) {
    scrollTo(0, top);
    await frame();
  }
  if (fullPage) scrollTo(0, 0);
  else scrollTo(x, y);

  let fonts = false;
  await within(document.fonts.ready.then(() => { fonts = true; }));
  const images = [...document.images];
  await within(Promise.all(images.map((image) => image.decode().catch(() => {}))));
  await frame();
  await frame();
  return {
    width: Math.max(root.scrollWidth, innerWidth),
    height: Math.max(root.scrollHeight, innerHeight),
    fonts,
    images: images.filter((image) => !image.complete).length,
  };
}
