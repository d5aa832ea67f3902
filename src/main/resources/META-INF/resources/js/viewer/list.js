// The column of executions: groups that fold, a filter, and only those rows that can be seen.
import { clamp, h, icon, memory, taskOf } from "./dom.js";
import { FILTERS } from "./run.js";

const ROW = 46;
const HEAD = 34;
const BEYOND = 6;

export class List {
  #run = null;
  #current = null;
  #filter = memory.read("filter") ?? "changed";
  #folded = new Set();
  #rows = [];
  #ground = h("div", { className: "exec-rows", role: "list" });
  #scroll = h("div", { className: "exec-scroll", tabIndex: -1 }, this.#ground);
  #filters = h("div", { className: "tools exec-filters", role: "group", "aria-label": "Which executions" });
  #open;
  #frame = 0;

  /** `open` is called with an item that was chosen. */
  constructor(element, open) {
    this.#open = open;
    element.append(this.#filters, this.#scroll);
    this.#scroll.addEventListener("scroll", () => this.#soon());
    new ResizeObserver(() => this.#soon()).observe(this.#scroll);
  }

  load(run, current) {
    this.#run = run;
    this.#current = current;
    this.#layout();
    this.#reveal();
  }

  go(current) {
    this.#current = current;
    this.#layout();
    this.#reveal();
  }

  #layout() {
    if (!this.#run) return;
    this.#tellFilters();
    let y = 0;
    this.#rows = [];
    for (const group of this.#run.sections(this.#filter)) {
      this.#rows.push({ y, height: HEAD, group });
      y += HEAD;
      if (this.#folded.has(group.key)) continue;
      for (const item of group.items) {
        this.#rows.push({ y, height: ROW, item });
        y += ROW;
      }
    }
    this.#ground.style.height = `${y}px`;
    this.#draw();
  }

  #tellFilters() {
    const { needed, pending } = this.#run.tally;
    const counts = { pending, changed: needed, all: this.#run.size };
    if (this.#filters.childElementCount === 0) {
      this.#filters.append(...FILTERS.map(({ id }) => {
        const button = h("button", { type: "button", className: "tool" });
        button.addEventListener("click", () => this.#choose(id));
        return button;
      }));
    }
    FILTERS.forEach(({ id, label }, index) => {
      const button = this.#filters.children[index];
      button.replaceChildren(label, h("span", { className: "count" }, counts[id]));
      button.setAttribute("aria-pressed", String(id === this.#filter));
    });
  }

  #choose(filter) {
    this.#filter = filter;
    memory.write("filter", filter);
    this.#layout();
    this.#reveal();
  }

  #soon() {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#draw());
  }

  #draw() {
    const top = this.#scroll.scrollTop;
    const bottom = top + this.#scroll.clientHeight;
    const first = this.#rows.findIndex((row) => row.y + row.height >= top - BEYOND * ROW);
    const last = this.#rows.findLastIndex((row) => row.y <= bottom + BEYOND * ROW);
    const held = document.activeElement?.closest?.(".exec-row, .exec-group")?.dataset.key;
    const shown = first < 0 ? [] : this.#rows.slice(first, last + 1).map((row) => this.#row(row));
    if (this.#rows.length === 0) shown.push(h("p", { className: "quiet small-text exec-none" }, this.#filter === "pending" ? "Nothing waits for a verdict." : "Nothing changed."));
    this.#ground.replaceChildren(...shown);
    if (held) [...this.#ground.children].map((row) => row.firstElementChild).find((row) => row?.dataset.key === held)?.focus({ preventScroll: true });
  }

  #row({ y, item, group }) {
    const content = item ? this.#item(item) : this.#head(group);
    const row = h("div", { className: "exec-place", role: "listitem" }, content);
    row.style.transform = `translateY(${y}px)`;
    return row;
  }

  #head(group) {
    const folded = this.#folded.has(group.key);
    const left = group.items.filter((item) => item.needs && item.review === null).length;
    const words = left > 0 ? `${group.items.length}, ${left} pending` : `${group.items.length}`;
    const button = h(
      "button",
      { type: "button", className: "exec-group", "aria-expanded": String(!folded) },
      icon(folded ? "right" : "down"),
      h("span", { className: "exec-group-title" }, group.title, group.number ? h("span", { className: "quiet" }, ` ${group.number}`) : null),
      h("span", { className: "quiet" }, words),
    );
    button.dataset.key = `group ${group.key}`;
    button.addEventListener("click", () => {
      if (!this.#folded.delete(group.key)) this.#folded.add(group.key);
      this.#layout();
    });
    return button;
  }

  #item(item) {
    const link = h(
      "a",
      { className: "exec-row", href: item.url },
      mark(item),
      h("span", { className: "exec-name" }, item.page, " ", h("span", { className: "quiet" }, taskOf(item) ?? "")),
      h("span", { className: "exec-where" }, `${item.browser} ${item.viewport}`),
      h("span", { className: "exec-percent" }, item.percent === null || item.percent === undefined ? "" : `${item.percent}\u202f%`),
    );
    link.dataset.key = item.id;
    if (item.id === this.#current) link.setAttribute("aria-current", "true");
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      this.#open(item);
    });
    return link;
  }

  #reveal() {
    const row = this.#rows.find(({ item }) => item?.id === this.#current);
    if (!row) return;
    const { scrollTop: top, clientHeight: height } = this.#scroll;
    if (row.y < top + HEAD) this.#scroll.scrollTop = Math.max(0, row.y - HEAD);
    else if (row.y + ROW > top + height) this.#scroll.scrollTop = clamp(row.y + ROW - height, 0, row.y);
    this.#draw();
  }
}

function mark(item) {
  const decision = item.review?.decision;
  if (decision) return h("span", { className: `exec-mark exec-${decision}`, title: decision === "approved" ? "Approved" : "Rejected" }, icon(decision === "approved" ? "check" : "close"));
  return h("span", { className: `exec-mark ${item.needs ? "exec-pending" : "exec-rest"}`, title: item.needs ? "Pending" : "No verdict needed" });
}
