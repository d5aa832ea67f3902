// The parts of the viewer, empty, in their places.
import { h, icon, memory } from "./dom.js";
import { keySheet } from "./keys.js";

const WIDE = 900; // the side fits beside the pictures

/** Puts the parts into the element, and answers with them by name. */
export function layOut(element) {
  const head = h("header", { className: "viewer-head" });
  const bar = h("div", { className: "viewer-bar" });
  const notice = h("div", { className: "viewer-notice", hidden: true });
  const list = h("nav", { className: "viewer-list", "aria-label": "Executions" });
  const ground = h("div", { className: "viewer-stage", role: "region", "aria-label": "Pictures" });
  const side = h("aside", { className: "viewer-side", "aria-label": "Changes and facts" });
  const verdict = h("footer", { className: "viewer-review", role: "region", "aria-label": "Review" });
  const live = h("p", { className: "visually-hidden", "aria-live": "polite" });
  const sheet = keySheet();
  side.hidden = (memory.read("panel") ?? (innerWidth > WIDE ? "open" : "closed")) === "closed";
  element.replaceChildren(head, bar, notice, h("div", { className: "viewer-body" }, list, ground, side), verdict, live, sheet);
  return { head, bar, notice, list, ground, side, verdict, live, sheet };
}

/** Shows or hides the side; answers whether it is shown. */
export function foldSide(side) {
  side.hidden = !side.hidden;
  memory.write("panel", side.hidden ? "closed" : "open");
  return !side.hidden;
}

export function nothing() {
  return h("p", { className: "viewer-empty" }, icon("image"), "There are no pictures of this execution.");
}
