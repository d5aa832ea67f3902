// Live fragments: refreshed on a timer, but never in the reader's way.
//
// The container carries data-scene-poll, and data-scene-hash with what it shows. The server answers
// with X-Scene-Run-Hash; an equal hash is not swapped. data-scene-run holds the run's id, and an
// answer about another run (X-Scene-Run-Id) is dropped.

const HASH = "X-Scene-Run-Hash";
const RUN = "X-Scene-Run-Id";
const OPEN = "dialog[open], [popover]:popover-open, details.menu[open]";
const TYPING = "input:not([type=checkbox], [type=radio]), textarea, select";

export function watchPolling(htmx) {
  document.addEventListener("htmx:configRequest", ({ detail }) => {
    const box = detail.elt.closest("[data-scene-poll]");
    if (box?.dataset.sceneHash) detail.headers[HASH] = box.dataset.sceneHash;
  });

  document.addEventListener("htmx:beforeRequest", (event) => {
    const box = event.detail.elt;
    if (box.matches("[data-scene-poll]") && (document.hidden || unseen(box) || busy(box))) event.preventDefault();
  });

  document.addEventListener("htmx:beforeSwap", (event) => {
    const box = event.detail.target.closest?.("[data-scene-poll]");
    if (!box || event.detail.requestConfig.elt !== box) return;
    const hash = event.detail.xhr.getResponseHeader(HASH);
    const run = event.detail.xhr.getResponseHeader(RUN);
    const same = hash !== null && hash === box.dataset.sceneHash;
    const foreign = run !== null && box.dataset.sceneRun !== undefined && run !== box.dataset.sceneRun;
    if (same || foreign || busy(box)) {
      event.detail.shouldSwap = false;
      return;
    }
    if (hash !== null) box.dataset.sceneHash = hash;
    if (!event.detail.requestConfig.elt.getAttribute("hx-swap")?.startsWith("merge")) keepPlace(box, event.detail.xhr);
  });

  document.addEventListener("visibilitychange", () => {
    if (document.hidden) return;
    for (const box of document.querySelectorAll("[data-scene-poll]")) htmx.trigger(box, "scene:refresh");
  });
}

/** Folded away: nobody reads it. */
function unseen(box) {
  return box.closest("details:not([open])") !== null;
}

/** Someone is typing or has a dialog or menu open in there: a swap would take it away. */
function busy(box) {
  const active = document.activeElement;
  return (box.contains(active) && active.matches(TYPING)) || box.querySelector(OPEN) !== null;
}

/** Puts focus, scrolled boxes and opened details back after the swap; they are found by id. */
function keepPlace(box, xhr) {
  const focused = box.contains(document.activeElement) ? document.activeElement.id : "";
  const scrolled = [...box.querySelectorAll("[id]")]
    .filter((element) => element.scrollTop > 0 || element.scrollLeft > 0)
    .map(({ id, scrollTop, scrollLeft }) => ({ id, scrollTop, scrollLeft }));
  const opened = [...box.querySelectorAll("details[id]")].map(({ id, open }) => ({ id, open }));

  const restore = (event) => {
    if (event.detail.xhr !== xhr) return;
    document.removeEventListener("htmx:afterSwap", restore);
    for (const { id, open } of opened) find(id, (element) => (element.open = open));
    for (const { id, ...place } of scrolled) find(id, (element) => Object.assign(element, place));
    find(focused, (element) => element.focus({ preventScroll: true }));
  };
  document.addEventListener("htmx:afterSwap", restore);
}

function find(id, use) {
  const element = id && document.getElementById(id);
  if (element) use(element);
}
