// The changes: numbered boxes over the panes and a list beside them, in step with each other.
import { boxesHelp } from "./description.js";
import { count, h, slug } from "./dom.js";
import { Loupe } from "./loupe.js";
import { nameOf, placeOf, regionAt, spokenOf, tagOf, whereOf } from "./places.js";

const STILL = 4; // a pointer that moves less between down and up has not dragged

export class Regions {
  #view;
  #stage;
  #list;
  #said;
  #regions = [];
  #description = null;
  #loupe;
  #helpful = false;
  #boxes = [];
  #current = -1;
  #shown = true;

  constructor(view, stage, list, { pictures, said }) {
    this.#loupe = new Loupe(stage.element.parentElement, pictures);
    this.#view = view;
    this.#stage = stage;
    this.#list = list;
    this.#said = said;
    this.#watch(stage.element);
  }

  get shown() {
    return this.#shown && this.#helpful;
  }

  get possible() {
    return this.#helpful;
  }

  load(description) {
    this.#loupe.hide();
    this.#description = description;
    this.#regions = description.regions;
    this.#helpful = boxesHelp(description);
    this.#current = -1;
    this.#boxes = []; // they are of the regions before, and the view may move until the panes are arranged anew
    this.#list.replaceChildren(...this.#regions.map((region, index) => this.#row(region, index)));
  }

  /** The change that is gone to, or null. */
  get current() {
    return this.#regions[this.#current] ?? null;
  }

  /** Puts the boxes into the panes that are there now. */
  arrange() {
    this.#boxes = [];
    for (const { boxes, picture } of this.#stage.panes) {
      const drawn = this.#regions.map((region, index) => this.#box(region, index, picture));
      boxes.replaceChildren(...drawn);
      boxes.hidden = !this.shown;
      this.#boxes.push({ drawn, picture });
    }
    this.#mark();
  }

  toggle() {
    this.#shown = !this.#shown;
    this.arrange();
    this.draw();
  }

  // The boxes are laid out in the pane, not in the canvas: their lines stay thin at every zoom.
  draw() {
    if (!this.shown) return;
    const { scale, x, y } = this.#view;
    for (const { drawn, picture } of this.#boxes) {
      drawn.forEach((box, index) => {
        const place = placeOf(this.#regions[index], picture);
        const [left, top] = [x + place.x * scale, y + place.y * scale];
        box.style.transform = `translate(${left}px, ${top}px)`;
        box.style.setProperty("--left", `${left}px`); // the tag stays inside of the pane
        box.style.setProperty("--top", `${top}px`);
        box.style.width = `${place.width * scale}px`;
        box.style.height = `${place.height * scale}px`;
      });
    }
  }

  /** Goes to the next (1) or previous (-1) change, round and round. */
  step(direction) {
    const { length } = this.#regions;
    if (length === 0) return this.#said("There are no marked changes.");
    const from = this.#current < 0 && direction < 0 ? 0 : this.#current;
    this.go((from + direction + length) % length);
  }

  go(index) {
    const region = this.#regions[index];
    this.#current = index;
    this.#mark();
    this.#view.reveal(placeOf(region, this.#stage.panes.length === 1 ? this.#stage.panes[0].picture : "observed"));
    this.#list.children[index].scrollIntoView({ block: "nearest" });
    this.#said(`Change ${region.number} of ${this.#regions.length}: ${spokenOf(region)}`);
  }

  // A tap on a box is a tap on its number; a drag that begins there still pans.
  #watch(ground) {
    let down = null;
    let gone = false;
    ground.addEventListener("pointerdown", (event) => (down = event));
    ground.addEventListener("click", (event) => {
      const still = down && Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY) < STILL;
      if (event.detail > 1) return;
      const index = still ? this.#at(event) : -1;
      gone = index >= 0;
      if (gone) this.go(index);
    });
    ground.addEventListener("dblclick", (event) => {
      if (gone) event.preventDefault(); // the first of the two has led there already
    });
  }

  #at({ clientX, clientY, target }) {
    if (!this.shown || target.closest("button, a, [role=slider]")) return -1;
    const { scale, x, y } = this.#view;
    for (const { root, picture } of this.#stage.panes) {
      const box = root.getBoundingClientRect();
      if (clientX < box.left || clientX >= box.right || clientY < box.top || clientY >= box.bottom) continue;
      const point = { x: (clientX - box.left - x) / scale, y: (clientY - box.top - y) / scale };
      return regionAt(this.#regions, point, picture);
    }
    return -1;
  }

  #row(region, index) {
    const row = h(
      "button",
      { type: "button", className: "region-row", "aria-label": `Change ${region.number}: ${spokenOf(region)}` },
      h("span", { className: `region-number region-${slug(region.kind)}` }, region.number),
      h("span", { className: "region-kind" }, nameOf(region)),
      h("span", { className: "region-size" }, whereOf(region)),
      h("span", { className: "region-pixels" }, `${count(region.pixels)} px`),
    );
    row.addEventListener("click", () => this.go(index));
    this.#hover(row, index);
    return h("li", {}, row);
  }

  #box(region, index, picture) {
    const tag = h("button", { type: "button", className: "region-tag", tabIndex: -1, "aria-hidden": "true" }, region.number);
    tag.addEventListener("click", () => this.go(index));
    const { line, across } = placeOf(region, picture);
    const shape = line ? "region-band region-line" : across ? "region-band" : "";
    const box = h("div", { className: `region-box region-${slug(region.kind)} ${shape}`.trim() }, tag);
    if (across) tag.append(h("span", { className: "region-rows" }, tagOf(region)));
    this.#hover(tag, index);
    return box;
  }

  #hover(element, index) {
    element.addEventListener("pointerenter", () => this.#light(index, true));
    element.addEventListener("pointerleave", () => this.#light(index, false));
  }

  #light(index, on) {
    if (on) this.#loupe.show(this.#regions[index], this.#description);
    else this.#loupe.hide();
    this.#list.children[index]?.firstElementChild.toggleAttribute("data-lit", on);
    for (const { drawn } of this.#boxes) drawn[index]?.toggleAttribute("data-lit", on);
  }

  #mark() {
    [...this.#list.children].forEach(({ firstElementChild: row }, index) => {
      if (index === this.#current) row.setAttribute("aria-current", "true");
      else row.removeAttribute("aria-current");
    });
    for (const { drawn } of this.#boxes) {
      drawn.forEach((box, index) => box.toggleAttribute("data-current", index === this.#current));
    }
  }
}
