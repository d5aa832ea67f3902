// The panes: pictures stacked on the union canvas, seen through the shared view.
import { h, icon, label } from "./dom.js";
import { Layer } from "./layer.js";
import { alignable, piecesOf } from "./rows.js";

const LARGE = 30e6; // pixels

export class Stage {
  #view;
  #pictures;
  #layers = new Map(); // by name; a layer lives on from execution to execution
  #description = null;
  #panes = [];
  #against = "Baseline";

  /** Whether rows of the baseline that stand elsewhere are laid on their likes. */
  aligned = false;

  constructor(view, element, pictures) {
    this.#view = view;
    this.#pictures = pictures;
    this.element = element;
    new ResizeObserver(() => this.measure()).observe(element);
  }

  get panes() {
    return this.#panes;
  }

  /** The element that shows the picture of a name, while a mode shows it. */
  picture(name) {
    return this.#layers.get(name)?.element;
  }

  /** The name of what stands in the baseline's place. */
  get against() {
    return this.#against;
  }

  /** Takes the pictures of another execution; they come when a mode wants them. */
  load(description) {
    this.#description = description;
    this.#against = description.against.label;
    this.#pictures.show(Object.values(description.pictures).filter(Boolean).map(({ url }) => url));
  }

  /** Lays out the panes of a mode. */
  arrange(mode) {
    this.#panes = (mode?.panes ?? []).map((pane) => this.#pane(pane));
    this.element.dataset.mode = mode?.id ?? "";
    this.element.replaceChildren(...this.#panes.map((pane) => pane.root));
    this.measure();
    this.#tell();
  }

  measure() {
    const first = this.#panes[0]?.root;
    if (!first || first.clientWidth === 0) return;
    this.#view.resize({ width: first.clientWidth, height: first.clientHeight });
    this.draw();
  }

  draw() {
    const { scale, x, y, picture } = this.#view;
    for (const { ground, layers } of this.#panes) {
      ground.style.width = `${picture.width * scale}px`;
      ground.style.height = `${picture.height * scale}px`;
      ground.style.transform = `translate(${x}px, ${y}px)`;
      layers.forEach((layer) => layer.draw(this.#view));
    }
  }

  #pane({ title, layers: names }) {
    const layers = names.filter((name) => this.#description.has(name)).map((name) => this.#layer(name, this.#piecesOf(name, names)));
    const ground = h("div", { className: "viewer-ground" });
    const stack = h("div", { className: "viewer-layers" }, ...layers.map(({ element }) => element));
    const boxes = h("div", { className: "viewer-boxes" });
    const note = h("div", { className: "viewer-note", role: "status" });
    const root = h("div", { className: "viewer-pane" }, ground, stack, boxes, note);
    if (title) root.append(h("span", { className: "viewer-pane-title" }, title === "Baseline" ? this.#against : title));
    // the picture whose rows the pane shows; laid over each other, the observed one leads
    const picture = names.includes("observed") ? "observed" : "baseline";
    return { root, ground, stack, layers, boxes, note, picture };
  }

  // only under the observed picture: alone, the baseline is what it is
  #piecesOf(name, names) {
    const under = name === "baseline" && names.includes("observed");
    return this.aligned && under && alignable(this.#description) ? piecesOf(this.#description) : null;
  }

  #layer(name, pieces) {
    const picture = this.#description.pictures[name];
    const layer = this.#layers.get(name) ?? new Layer(name);
    this.#layers.set(name, layer);
    const known = this.#pictures.take(picture);
    layer.load(known, name === "baseline" ? this.#against : label(name), picture, pieces);
    layer.element.removeAttribute("style");
    if (!known.picture && !known.problem) {
      known.done.then(() => {
        if (layer.url !== known.url) return; // another one is shown by now
        this.draw();
        this.#tell();
      });
    }
    return layer;
  }

  // what is still loading and what could not be loaded
  #tell() {
    const { picture } = this.#view;
    for (const { ground, layers, note } of this.#panes) {
      const failed = layers.filter(({ problem }) => problem);
      ground.toggleAttribute("data-loading", layers.some(({ ready, problem }) => !ready && !problem));
      ground.toggleAttribute("data-covered", !this.aligned && layers.every(({ ready, size }) => ready && size.width === picture.width && size.height === picture.height));
      const large = layers.find(({ ready, problem, size }) => !ready && !problem && size.width * size.height > LARGE);
      note.replaceChildren();
      note.classList.toggle("viewer-note-calm", failed.length === 0);
      if (failed.length === 0 && large) note.append(icon("info"), `A picture of ${Math.round((large.size.width * large.size.height) / 1e6)} megapixels is being read; that takes a moment.`);
      if (failed.length === 0) continue;
      const names = failed.map(({ element }) => element.ariaLabel).join(" and ");
      note.append(icon("error"), h("span", {}, h("b", {}, `${names} cannot be shown.`), ` ${failed[0].problem}`));
    }
  }
}
