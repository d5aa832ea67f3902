// Runs inside the pages, before their own scripts: the same time and chance in each capture,
// and what changes.js and shifts.js build on. Every change leaves a way back in `undos`.
(() => {
  const now = () => Math.floor(Date.UTC(2026, 0, 15, 9, 30) + performance.now());
  const RealDate = Date;
  globalThis.Date = class extends RealDate {
    constructor(...parts) {
      super(...(parts.length ? parts : [now()]));
    }
    static now() {
      return now();
    }
  };
  let state = 42;
  const chance = () => ((state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 4294967296);
  Math.random = chance;

  // A full-page capture may look like a new window size to scripts that fold menus then.
  addEventListener('resize', event => globalThis.bench?.prepared && event.stopImmediatePropagation(), true);

  const undos = [];
  const bench = (globalThis.bench = {
    undos,
    chance,
    seed: value => (state = value >>> 0),

    async prepare() {
      const style = document.createElement('style');
      style.textContent = '*,*::before,*::after{transition:none!important;animation:none!important;caret-color:transparent!important;scroll-behavior:auto!important}';
      document.head.append(style);
      for (let y = 0; y < bench.height() && y < 20000; y += 700) {
        scrollTo(0, y);
        await new Promise(done => setTimeout(done, 30));
      }
      scrollTo(0, 0);
      for (const image of document.images) image.loading = 'eager';
      await document.fonts.ready;
      await Promise.all([...document.images].map(image => image.decode().catch(() => {})));
      bench.pin();
      bench.prepared = true;
      await new Promise(done => setTimeout(done, 1500));
    },

    // What sticks to the window would stay while the page below it moves.
    pin() {
      if (getComputedStyle(document.body).position === 'static') document.body.style.position = 'relative';
      for (const element of document.body.querySelectorAll('*')) {
        const { position } = getComputedStyle(element);
        if (position === 'fixed') {
          element.style.setProperty('position', 'absolute', 'important');
          element.dataset.pinned = '';
        } else if (position === 'sticky') element.style.setProperty('position', 'relative', 'important');
      }
    },

    height: () => Math.ceil(Math.max(document.documentElement.scrollHeight, document.body.scrollHeight)),

    undo() {
      while (undos.length) undos.pop()();
      return bench.height();
    },

    style(element, property, value) {
      const before = element.getAttribute('style');
      undos.push(() => (before === null ? element.removeAttribute('style') : element.setAttribute('style', before)));
      element.style.setProperty(property, value, 'important');
    },

    replace(node, ...parts) {
      const by = parts.map(part => (typeof part === 'string' ? document.createTextNode(part) : part));
      const first = by[0];
      node.replaceWith(...by);
      undos.push(() => {
        first.before(node);
        by.forEach(one => one.remove());
      });
    },

    insert(element, before) {
      before.before(element);
      undos.push(() => element.remove());
    },

    box(target) {
      const { x, y, width, height } = target.getBoundingClientRect();
      return { x: x + scrollX, y: y + scrollY, w: width, h: height };
    },

    visible(element) {
      const { x, y, w, h } = bench.box(element);
      if (w < 2 || h < 2 || x < 0 || y < 0 || x + w > innerWidth || y + h > Math.min(bench.height(), 7000)) return false;
      return element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    },

    all: selector => bench.shuffled([...document.body.querySelectorAll(selector)].filter(bench.visible)),

    shuffled(list) {
      for (let i = list.length - 1; i > 0; i--) {
        const j = Math.floor(chance() * (i + 1));
        [list[i], list[j]] = [list[j], list[i]];
      }
      return list;
    },

    // Where everything stands; with `except` left out, a change that moves nothing else keeps it.
    places(except) {
      const rects = [];
      for (const element of document.body.querySelectorAll('*')) {
        if (except?.contains(element) || element.tagName === 'SCENE-TEXT') continue;
        const { x, y, width, height } = element.getBoundingClientRect();
        rects.push(x, y, width, height);
      }
      return rects;
    },

    moved(before, after) {
      if (before.length !== after.length) return Infinity;
      return before.reduce((most, value, at) => Math.max(most, Math.abs(value - after[at])), 0);
    },

    texts() {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const found = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const parent = node.parentElement;
        if (node.data.trim() && !parent.closest('script,style,noscript,textarea,select,svg,template')) found.push(node);
      }
      return found;
    },
  });
})();
