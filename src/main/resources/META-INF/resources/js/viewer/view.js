// The one transform all panes share: where the union canvas lies in a pane, and how large.
import { clamp } from "./dom.js";

const LEAST = 0.1;
const MOST = 96;
const SLACK = 0.45; // the part of a pane that may stay empty beyond an edge of the picture
const GLIDE = 240;

export class View {
  #changed;
  #glide = 0;
  #pane = { width: 1, height: 1 };
  #picture = { width: 1, height: 1 };

  scale = 1;
  x = 0;
  y = 0;
  /** The last thing asked for; "width" and "page" are kept up when the pane is resized. */
  fit = "width";

  constructor(changed) {
    this.#changed = changed;
  }

  get pane() {
    return this.#pane;
  }

  get picture() {
    return this.#picture;
  }

  resize(pane) {
    if (pane.width === this.#pane.width && pane.height === this.#pane.height) return;
    this.#pane = pane;
    this.#refit();
  }

  /** Takes another picture; the place is kept when its size is the same. */
  show(picture) {
    const same = picture.width === this.#picture.width && picture.height === this.#picture.height;
    this.#picture = { ...picture };
    if (!same) this.fit = this.fit === "page" ? "page" : "width";
    this.#refit();
  }

  fitWidth() {
    this.fit = "width";
    this.#place(Math.min(1, this.#pane.width / this.#picture.width), Number.NaN, 0);
  }

  fitPage() {
    this.fit = "page";
    const { width, height } = this.#picture;
    this.#place(Math.min(1, this.#pane.width / width, this.#pane.height / height), Number.NaN, Number.NaN);
  }

  zoomTo(scale, at = this.#middle()) {
    this.fit = "free";
    const next = clamp(scale, LEAST, MOST);
    const grown = next / this.scale;
    this.#place(next, at.x - (at.x - this.x) * grown, at.y - (at.y - this.y) * grown);
  }

  zoomBy(factor, at) {
    this.zoomTo(this.scale * factor, at);
  }

  panBy(dx, dy) {
    if (this.fit === "page") this.fit = "free";
    this.#place(this.scale, this.x + dx, this.y + dy);
  }

  /**
   * Glides to a box of the picture: it fills at most half of the pane, at most at twice its size. One
   * that goes `across` the page keeps the page in sight from side to side.
   */
  reveal(box) {
    const { width, height } = this.#pane;
    const scale = clamp(Math.min(2, width / (box.across ? 1 : 2) / box.width, height / 2 / box.height), LEAST, 2);
    this.fit = "free";
    this.#glideTo(scale, width / 2 - (box.x + box.width / 2) * scale, height / 2 - (box.y + box.height / 2) * scale);
  }

  /** The point of the picture in the middle of the pane. */
  get middle() {
    return { x: (this.#pane.width / 2 - this.x) / this.scale, y: (this.#pane.height / 2 - this.y) / this.scale };
  }

  /** Takes a scale and a point of the picture to the middle of the pane. */
  place({ scale, x, y }) {
    this.fit = "free";
    const next = clamp(scale, LEAST, MOST);
    this.#place(next, this.#pane.width / 2 - x * next, this.#pane.height / 2 - y * next);
  }

  /** The part of the pane the picture covers, across. */
  visible() {
    const left = clamp(this.x, 0, this.#pane.width);
    const right = clamp(this.x + this.#picture.width * this.scale, 0, this.#pane.width);
    return { left, right: Math.max(left, right) };
  }

  #refit() {
    if (this.fit === "width") this.#place(Math.min(1, this.#pane.width / this.#picture.width), Number.NaN, this.y);
    else if (this.fit === "page") this.fitPage();
    else this.#place(this.scale, this.x, this.y);
  }

  #place(scale, x, y) {
    cancelAnimationFrame(this.#glide);
    this.#set(scale, x, y);
  }

  #set(scale, x, y) {
    this.scale = scale;
    this.x = settle(x, this.#picture.width * scale, this.#pane.width, this.fit === "free");
    this.y = settle(y, this.#picture.height * scale, this.#pane.height, this.fit === "free");
    this.#changed();
  }

  #glideTo(scale, x, y) {
    cancelAnimationFrame(this.#glide);
    if (matchMedia("(prefers-reduced-motion: reduce)").matches) return this.#set(scale, x, y);
    const from = { scale: this.scale, x: this.x, y: this.y };
    const began = performance.now();
    const step = (now) => {
      const share = clamp((now - began) / GLIDE, 0, 1);
      const eased = 1 - (1 - share) ** 3;
      const mix = (a, b) => a + (b - a) * eased;
      this.#set(mix(from.scale, scale), mix(from.x, x), mix(from.y, y));
      if (share < 1) this.#glide = requestAnimationFrame(step);
    };
    this.#glide = requestAnimationFrame(step);
  }

  #middle() {
    return { x: this.#pane.width / 2, y: this.#pane.height / 2 };
  }
}

// A picture smaller than its pane stands in the middle; a larger one may not be pushed out of sight.
// `roomy` allows space beyond its edges, so that a change at an edge can come to the middle.
function settle(offset, extent, pane, roomy) {
  if (Number.isNaN(offset)) return Math.max(0, (pane - extent) / 2);
  const slack = roomy ? pane * SLACK : 0;
  if (extent <= pane) return roomy ? clamp(offset, -slack, pane - extent + slack) : (pane - extent) / 2;
  return clamp(offset, pane - extent - slack, slack);
}
