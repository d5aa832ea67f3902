// The changes: numbered boxes over the panes and a list beside them, in step with each other.
import { boxesHelp } from "./description.js";
import { count, h, label, size, slug } from "./dom.js";

export class Regions {
  #view;
  #stage;
  #list;
  #said;
  #regions = [];
  #helpful = false;
  #boxes = [];
  #current = -1;
  #shown = true;

  constructor(view, stage, list, said) {
    this.#view = view;
    this.#stage = stage;
    this.#list = list;
    this.#said = said;
  }

  get shown() {
    return this.#shown && this.#helpful;
  }

  get possible() {
    return this.#helpful;
  }

  load(description) {
    this.#regions = description.regions;
    this.#helpful = boxesHelp(description);
    this.#current = -1;
    this.#list.replaceChildren(...this.#regions.map((region, index) => this.#row(region, index)));
  }

  /** Puts the boxes into the panes that are there now. */
  arrange() {
    this.#boxes = [];
    for (const { boxes } of this.#stage.panes) {
      const drawn = this.#regions.map((region, index) => this.#box(region, index));
      boxes.replaceChildren(...drawn);
      boxes.hidden = !this.shown;
      this.#boxes.push(drawn);
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
    for (const drawn of this.#boxes) {
      drawn.forEach((box, index) => {
        const region = this.#regions[index];
        box.style.transform = `translate(${x + region.x * scale}px, ${y + region.y * scale}px)`;
        box.style.width = `${region.width * scale}px`;
        box.style.height = `${region.height * scale}px`;
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
    this.#view.reveal(region);
    this.#list.children[index].scrollIntoView({ block: "nearest" });
    this.#said(`Change ${region.number} of ${this.#regions.length}: ${describe(region)}`);
  }

  #row(region, index) {
    const row = h(
      "button",
      { type: "button", className: "region-row", "aria-label": `Change ${region.number}: ${describe(region)}` },
      h("span", { className: `region-number region-${slug(region.kind)}` }, region.number),
      h("span", { className: "region-kind" }, label(region.kind)),
      h("span", { className: "region-size" }, size(region)),
      h("span", { className: "region-pixels" }, `${count(region.pixels)} px`),
    );
    row.addEventListener("click", () => this.go(index));
    this.#hover(row, index);
    return h("li", {}, row);
  }

  #box(region, index) {
    const tag = h("button", { type: "button", className: "region-tag", tabIndex: -1, "aria-hidden": "true" }, region.number);
    tag.addEventListener("click", () => this.go(index));
    const box = h("div", { className: `region-box region-${slug(region.kind)}` }, tag);
    this.#hover(tag, index);
    return box;
  }

  #hover(element, index) {
    element.addEventListener("pointerenter", () => this.#light(index, true));
    element.addEventListener("pointerleave", () => this.#light(index, false));
  }

  #light(index, on) {
    this.#list.children[index]?.firstElementChild.toggleAttribute("data-lit", on);
    for (const drawn of this.#boxes) drawn[index]?.toggleAttribute("data-lit", on);
  }

  #mark() {
    [...this.#list.children].forEach(({ firstElementChild: row }, index) => {
      if (index === this.#current) row.setAttribute("aria-current", "true");
      else row.removeAttribute("aria-current");
    });
    for (const drawn of this.#boxes) {
      drawn.forEach((box, index) => box.toggleAttribute("data-current", index === this.#current));
    }
  }
}

function describe(region) {
  return `${label(region.kind)}, ${size(region)} at ${region.x}, ${region.y}, ${count(region.pixels)} pixels`;
}
