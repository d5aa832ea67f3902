// Runs in every frame before its own scripts: the quieting style sheet, seeded chance, and a look at what the page does,
// so that settling knows whether anything still moves and whether anybody listens to scrolling.
({ rules, seed, pauseMedia }) => {
  const key = Symbol.for('scene');
  if (window[key]) return;
  const sheet = new CSSStyleSheet();
  for (const rule of rules) {
    try {
      sheet.insertRule(rule, sheet.cssRules.length);
    } catch {
      // a selector that this browser cannot read
    }
  }
  const frame = window.requestAnimationFrame.bind(window);
  const changes = new MutationObserver(() => { scene.activity++; });
  const loads = new PerformanceObserver(() => { scene.activity++; });
  const scene = {
    activity: 0,
    scrolls: false,
    threshold: 0,
    frame,
    // from the first call on also changes of the document, loads and scrolling count as activity
    watch() {
      changes.observe(document, { attributes: true, characterData: true, childList: true, subtree: true });
      loads.observe({ type: 'resource' });
      addEventListener.call(document, 'scroll', scrolled, { capture: true, passive: true });
    },
    // a constructed sheet, since a page's security policy may forbid style elements
    apply() {
      if (!document.adoptedStyleSheets.includes(sheet)) document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    },
  };
  const scrolled = () => { scene.activity++; };
  Object.defineProperty(window, key, { value: scene });
  scene.apply();

  window.requestAnimationFrame = function requestAnimationFrame(callback) {
    scene.activity++;
    return frame(callback);
  };
  const { observe } = IntersectionObserver.prototype;
  IntersectionObserver.prototype.observe = function (target) {
    scene.scrolls = true;
    scene.threshold = Math.max(scene.threshold, ...this.thresholds);
    return observe.call(this, target);
  };
  const { addEventListener } = EventTarget.prototype;
  EventTarget.prototype.addEventListener = function (type, ...rest) {
    if (type === 'scroll') scene.scrolls = true;
    return addEventListener.call(this, type, ...rest);
  };
  if (pauseMedia) document.addEventListener('play', (event) => event.target.pause?.(), true);
  if (seed !== null) {
    let state = seed >>> 0;
    // mulberry32
    Math.random = () => {
      state = (state + 0x6d2b79f5) | 0;
      let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
      mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
    };
  }
}
