// Elements on the picture: named under the pointer, and told in the list as causes of each change.
import { causesOf } from "./causes.js";
import { nameOf, readElements } from "./elements.js";
import { h } from "./dom.js";

export class Inspector {
  #view;
  #stage;
  #list;
  #outline = h("div", { className: "element-outline", hidden: true });
  #name = h("div", { className: "element-name", hidden: true });
  #known = { before: null, after: null };
  #asked = null;

  constructor(view, stage, list) {
    this.#view = view;
    this.#stage = stage;
    this.#list = list;
    const ground = stage.element;
    ground.parentElement.append(this.#name);
    ground.addEventListener("pointermove", (event) => this.#under(event));
    ground.addEventListener("pointerleave", () => this.hide());
  }

  /** Reads what is known of the elements of an execution, and says what caused each change. */
  async load({ elements, regions, against }) {
    this.hide();
    this.#known = { before: null, after: null };
    const asked = (this.#asked = Symbol("elements"));
    if (!elements?.observed) return;
    const [before, after] = await Promise.all([against.id === "baseline" ? readElements(elements.baseline) : null, readElements(elements.observed)]);
    if (asked !== this.#asked) return; // another execution is shown by now
    this.#known = { before, after };
    if (!before || !after) return;
    regions.forEach((region, index) => {
      const causes = causesOf(region, before, after);
      const place = this.#list.children[index];
      if (causes.length > 0 && place) place.append(h("ul", { className: "region-causes" }, ...causes.map((cause) => this.#cause(cause))));
    });
  }

  #cause({ element, name, words }) {
    const row = h("li", { tabIndex: 0 }, h("code", {}, name), ` ${words}`);
    const show = () => this.#show(element);
    row.addEventListener("pointerenter", show);
    row.addEventListener("focus", show);
    row.addEventListener("pointerleave", () => this.hide());
    row.addEventListener("blur", () => this.hide());
    return row;
  }

  #under({ clientX, clientY, buttons }) {
    const pane = this.#stage.panes.find(({ root }) => root.matches(":hover"));
    const known = pane?.picture === "baseline" ? this.#known.before : this.#known.after;
    if (!known || !pane || buttons !== 0) return this.hide();
    const box = pane.root.getBoundingClientRect();
    const { scale, x, y } = this.#view;
    const element = known.at({ x: (clientX - box.left - x) / scale, y: (clientY - box.top - y) / scale });
    this.#name.hidden = !element;
    if (element) this.#name.textContent = nameOf(element);
  }

  #show(element) {
    const wanted = element.gone ? "baseline" : "observed";
    const pane = this.#stage.panes.find(({ picture }) => picture === wanted) ?? this.#stage.panes[0];
    if (!pane) return;
    const { scale, x, y } = this.#view;
    pane.root.append(this.#outline);
    this.#outline.hidden = false;
    this.#outline.style.transform = `translate(${x + element.x * scale}px, ${y + element.y * scale}px)`;
    this.#outline.style.width = `${element.width * scale}px`;
    this.#outline.style.height = `${element.height * scale}px`;
  }

  hide() {
    this.#outline.hidden = true;
    this.#name.hidden = true;
  }
}
