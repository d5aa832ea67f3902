// A magnifier for changes too small to be seen at the size of the page.
import { h } from "./dom.js";

const TINY = 0.02; // of the picture
const SIDE = 150;
const AROUND = 8;

export class Loupe {
  #element = h("div", { className: "loupe", hidden: true, "aria-hidden": "true" });

  constructor(ground) {
    ground.append(this.#element);
  }

  /** Shows a region of both pictures, if it is tiny. */
  show(region, { pictures, union }) {
    const tiny = region.width * region.height < union.width * union.height * TINY;
    const sides = ["baseline", "observed"].filter((name) => pictures[name]);
    this.#element.hidden = !tiny || sides.length < 2;
    if (this.#element.hidden) return;
    this.#element.replaceChildren(...sides.map((name) => glass(name, pictures[name], region)));
  }

  hide() {
    this.#element.hidden = true;
    this.#element.replaceChildren();
  }
}

function glass(name, { url, width, height }, region) {
  const y = name === "baseline" ? region.expectedY : region.y;
  const scale = Math.max(1, Math.min(8, SIDE / (Math.max(region.width, region.height) + 2 * AROUND)));
  const view = h("div", { className: "loupe-glass" });
  view.style.backgroundImage = `url("${url}")`;
  view.style.backgroundSize = `${width * scale}px ${height * scale}px`;
  view.style.backgroundPosition = `${SIDE / 2 - (region.x + region.width / 2) * scale}px ${SIDE / 2 - (y + region.height / 2) * scale}px`;
  return h("figure", {}, view, h("figcaption", {}, name === "baseline" ? "Baseline" : "Observed"));
}
