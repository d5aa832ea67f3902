// A magnifier for changes too small to be seen at the size of the page.
import { h } from "./dom.js";

const TINY = 0.02; // of the picture
const SIDE = 150;
const AROUND = 8;
const CLOSEST = 8;

export class Loupe {
  #element = h("div", { className: "loupe", hidden: true, "aria-hidden": "true" });
  #pictures;

  constructor(ground, pictures) {
    this.#pictures = pictures;
    ground.append(this.#element);
  }

  /** Shows a region of both pictures, if it is tiny. */
  show(region, { pictures, union }) {
    const tiny = region.width * region.height < union.width * union.height * TINY;
    const sides = ["baseline", "observed"].filter((name) => pictures[name]);
    this.#element.hidden = !tiny || sides.length < 2;
    if (this.#element.hidden) return;
    this.#element.replaceChildren(...sides.map((name) => glass(name, this.#pictures.take(pictures[name]), region)));
  }

  hide() {
    this.#element.hidden = true;
    this.#element.replaceChildren();
  }
}

function glass(name, known, region) {
  const dots = Math.round(SIDE * devicePixelRatio);
  const view = h("canvas", { className: "loupe-glass", width: dots, height: dots });
  const middle = { x: region.x + region.width / 2, y: (name === "baseline" ? region.expectedY : region.y) + region.height / 2 };
  const scale = Math.max(1, Math.min(CLOSEST, SIDE / (Math.max(region.width, region.height) + 2 * AROUND))) * devicePixelRatio;
  known.done.then(() => known.picture?.paint(view.getContext("2d"), { scale, x: dots / 2 - middle.x * scale, y: dots / 2 - middle.y * scale, crisp: true }));
  return h("figure", {}, view, h("figcaption", {}, name === "baseline" ? "Baseline" : "Observed"));
}
