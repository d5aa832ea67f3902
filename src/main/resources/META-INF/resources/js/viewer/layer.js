// One picture in a pane: a canvas as large as the pane, painted from where the view looks.
import { h } from "./dom.js";

const CRISP = 2; // above this scale single pixels are what one wants to see

export class Layer {
  #pen;
  #known = null;
  #painted = "";
  #pieces = null;

  constructor(name) {
    this.name = name;
    this.element = h("canvas", { className: `layer layer-${name}`, role: "img" });
    this.#pen = this.element.getContext("2d");
  }

  /** Takes another picture under a name for those who hear; `known` is told by Pictures, `pieces` by rows.js. */
  load(known, name, { width, height }, pieces) {
    this.#known = known;
    this.#pieces = pieces;
    this.size = { width, height };
    this.element.dataset.url = known.url;
    this.element.setAttribute("aria-label", `${name} picture`);
  }

  get url() {
    return this.#known?.url ?? null;
  }

  get problem() {
    return this.#known?.problem ?? null;
  }

  get ready() {
    return Boolean(this.#known?.picture);
  }

  /** Paints what a pane shows of it. */
  draw({ scale, x, y, pane }) {
    const dots = devicePixelRatio;
    const [width, height] = [Math.round(pane.width * dots), Math.round(pane.height * dots)];
    const wanted = [scale, x, y, width, height, this.url, this.ready, this.#pieces?.length].join();
    if (wanted === this.#painted) return;
    this.#painted = wanted;
    const { element } = this;
    if (element.width === width && element.height === height) this.#pen.clearRect(0, 0, width, height);
    else Object.assign(element, { width, height });
    if (this.ready) this.#paint({ scale: scale * dots, x: x * dots, y: y * dots, crisp: scale > CRISP });
    if (this.ready) element.dataset.state = "ready";
    else if (this.problem) element.dataset.state = "failed";
    else delete element.dataset.state;
  }

  #paint(place) {
    const { picture } = this.#known;
    if (!this.#pieces) return picture.paint(this.#pen, place);
    for (const { from, to, shift } of this.#pieces) {
      const top = Math.round(place.y + from * place.scale);
      const bottom = Math.round(place.y + to * place.scale);
      this.#pen.save();
      this.#pen.beginPath();
      this.#pen.rect(0, top, this.element.width, bottom - top);
      this.#pen.clip();
      picture.paint(this.#pen, { ...place, y: place.y - shift * place.scale });
      this.#pen.restore();
    }
    return undefined;
  }
}
