// A log that grows follows its end, unless the reader has scrolled up to read.

const NEAR = 24;

export function watchLogs() {
  const following = new WeakMap();
  const atEnd = (log) => log.scrollHeight - log.scrollTop - log.clientHeight < NEAR;

  document.addEventListener("htmx:beforeSwap", ({ detail }) => {
    const log = detail.target.closest?.(".log");
    if (log) following.set(log, atEnd(log));
  });
  document.addEventListener("htmx:afterSwap", ({ detail }) => {
    const log = detail.target.closest?.(".log");
    if (log && following.get(log) !== false) log.scrollTop = log.scrollHeight;
  });
  document.addEventListener("htmx:load", ({ detail }) => {
    for (const log of detail.elt.querySelectorAll(".log")) log.scrollTop = log.scrollHeight;
  });
}
