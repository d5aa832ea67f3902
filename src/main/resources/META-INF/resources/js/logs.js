// A log that grows follows its end, unless the reader has scrolled up to read.

const NEAR = 24;

export function watchLogs() {
  const following = new WeakMap();
  const atEnd = (log) => log.scrollHeight - log.scrollTop - log.clientHeight < NEAR;
  const logsOf = (target) => {
    const around = target.closest?.(".log");
    return around ? [around] : (target.querySelectorAll?.(".log") ?? []);
  };

  document.addEventListener("htmx:beforeSwap", ({ detail }) => {
    for (const log of logsOf(detail.target)) following.set(log, atEnd(log));
  });
  document.addEventListener("htmx:afterSwap", ({ detail }) => {
    for (const log of logsOf(detail.target)) {
      if (following.get(log) !== false) log.scrollTop = log.scrollHeight;
    }
  });
  document.addEventListener("htmx:load", ({ detail }) => {
    for (const log of detail.elt.querySelectorAll(".log")) {
      if (!following.has(log)) log.scrollTop = log.scrollHeight;
    }
  });
}
