// Runs in every page before its own scripts: beyond a handful, windows are refused as a browser's blocker does it, and
// counted; opening hundreds only to close them would keep the browser busy for minutes.
(() => {
  const open = window.open;
  const count = { refused: 0 };
  Object.defineProperty(window, Symbol.for('scene.popups'), { value: count });
  let left = 5;
  window.open = function (...args) {
    if (left-- > 0) return open.apply(this, args);
    count.refused++;
    return null;
  };
})();
