// The panes: pictures stacked on the union canvas, moved by the shared view.
import { h, icon, label } from "./dom.js";

const CRISP = 2; // above this scale single pixels are what one wants to see

export class Stage {
  #view;
  #ready;
  #pictures = new Map();
  #panes = [];
  #watch;
  #against = "Baseline";

  /** `ready` gives a picture that was fetched before, by its address. */
  constructor(view, element, ready) {
    this.#view = view;
    this.#ready = ready;
    this.element = element;
    this.#watch = new ResizeObserver(() => this.measure());
    this.#watch.observe(element);
  }

  get panes() {
    return this.#panes;
  }

  picture(name) {
    return this.#pictures.get(name);
  }

  /** The name of what stands in the baseline's place. */
  get against() {
    return this.#against;
  }

  /** Takes the pictures of another execution; a picture with the same address is kept as it is. */
  load(description) {
    const before = this.#pictures;
    this.#against = description.against.label;
    this.#pictures = new Map();
    for (const [name, picture] of Object.entries(description.pictures)) {
      if (!picture) continue;
      const kept = before.get(name);
      this.#pictures.set(name, kept?.dataset.url === picture.url ? kept : this.#image(name, picture));
      before.delete(this.#pictures.get(name) === kept ? name : null);
      this.#pictures.get(name).alt = `${name === "baseline" ? this.#against : label(name)} picture`;
    }
    this.#letGo(before.values());
  }

  // a picture of ten megapixels is 40 MB once decoded, and is kept as long as anybody names it
  #letGo(pictures) {
    for (const image of pictures) {
      image.remove();
      image.removeAttribute("src");
    }
  }

  /** Lays out the panes of a mode. The images move between panes and are never loaded twice. */
  arrange(mode) {
    this.#panes = (mode?.panes ?? []).map((pane) => this.#pane(pane));
    this.element.dataset.mode = mode?.id ?? "";
    this.element.replaceChildren(...this.#panes.map((pane) => pane.root));
    this.measure();
    this.state();
  }

  measure() {
    const first = this.#panes[0]?.root;
    if (!first || first.clientWidth === 0) return;
    this.#view.resize({ width: first.clientWidth, height: first.clientHeight });
    this.draw();
  }

  draw() {
    const { scale, x, y, picture } = this.#view;
    for (const { canvas } of this.#panes) {
      canvas.style.width = `${picture.width}px`;
      canvas.style.height = `${picture.height}px`;
      canvas.style.transform = `translate(${x}px, ${y}px) scale(${scale})`;
      canvas.classList.toggle("viewer-crisp", scale > CRISP);
    }
  }

  #pane({ title, layers }) {
    const canvas = h("div", { className: "viewer-canvas" });
    for (const name of layers) {
      const image = this.#pictures.get(name);
      if (!image) continue;
      if (!image.src) image.src = image.dataset.url; // only once it is wanted
      image.removeAttribute("style");
      image.style.width = `${image.dataset.width}px`;
      image.style.height = `${image.dataset.height}px`;
      canvas.append(image);
    }
    const boxes = h("div", { className: "viewer-boxes" });
    const note = h("div", { className: "viewer-note", role: "status" });
    const root = h("div", { className: "viewer-pane" }, canvas, boxes, note);
    if (title) root.append(h("span", { className: "viewer-pane-title" }, title === "Baseline" ? this.#against : title));
    // the picture whose rows the pane shows; laid over each other, the observed one leads
    const picture = layers.includes("observed") ? "observed" : "baseline";
    return { root, canvas, boxes, note, picture };
  }

  #image(name, { url, width, height }) {
    const image = Object.assign(this.#ready(url) ?? new Image(), { className: `layer layer-${name}`, alt: "", draggable: false, decoding: "async" });
    Object.assign(image.dataset, { url, width, height });
    const settled = (state) => {
      image.dataset.state = state;
      this.state();
    };
    image.addEventListener("load", () => settled("ready"));
    image.addEventListener("error", () => settled("failed"));
    if (image.complete && image.src) image.dataset.state = image.naturalWidth > 0 ? "ready" : "failed";
    return image;
  }

  /** Tells in each pane what is still loading and what could not be loaded. */
  state() {
    for (const { canvas, note } of this.#panes) {
      const images = [...canvas.children];
      const failed = images.filter((image) => image.dataset.state === "failed");
      const waiting = images.some((image) => image.dataset.state === undefined);
      canvas.toggleAttribute("data-loading", waiting);
      note.replaceChildren();
      if (failed.length > 0) {
        note.append(icon("error"), `${failed.map((image) => image.alt).join(" and ")} cannot be loaded.`);
      }
    }
  }
}
