// The editor of actions: a list of small forms over the JSON in a textarea, which is what is sent.
// Without it the JSON is written by hand; with it, both views say the same at every moment, one at a time or beside each other.
import { h, icon } from "../viewer/dom.js";
import { step } from "./step.js";

const BLANK = { type: "click" };

export function watchActions() {
  const take = (root) => {
    for (const box of root.querySelectorAll?.("[data-scene-actions]:not([data-ready])") ?? []) new Editor(box);
  };
  take(document);
  document.addEventListener("htmx:load", (event) => take(event.detail.elt));
}

class Editor {
  #box;
  #text;
  #actions = [];
  #faults;
  #list = h("ol", { className: "steps" });
  #none = h("p", { className: "steps-none" }, "No actions: the page is captured as it opens.");
  #live = h("p", { className: "visually-hidden", "aria-live": "polite" });
  #why = h("div", { role: "status" });
  #add = h("button", { type: "button", className: "btn btn-sm" }, icon("add"), "Add action");
  #asForm = view("As a list");
  #asJson = view("As JSON");
  #asBoth = view("Both");

  constructor(box) {
    this.#box = box;
    this.#text = box.querySelector("textarea");
    this.#faults = faultsOf(box);
    box.dataset.ready = "";
    this.#build();
    const shown = this.#parse();
    if (shown) this.#draw();
    this.#show(shown ? "form" : "json");
  }

  #build() {
    const label = this.#box.querySelector("label");
    const views = h("div", { className: "views", role: "group", "aria-label": `${label.firstChild.textContent.trim()}: view` }, this.#asForm, this.#asJson, this.#asBoth);
    const head = h("div", { className: "actions-head" });
    label.before(head);
    head.append(label, views);
    this.#text.before(this.#none, this.#list);
    this.#text.after(this.#why, this.#add, this.#live);
    this.#add.addEventListener("click", () => this.#append());
    this.#asForm.addEventListener("click", () => this.#show("form"));
    this.#asJson.addEventListener("click", () => this.#show("json"));
    this.#asBoth.addEventListener("click", () => this.#show("both"));
    this.#text.addEventListener("input", () => {
      this.#faults = new Map();
      if (this.#parse()) this.#draw();
    });
  }

  #show(name) {
    const json = name === "json";
    this.#text.hidden = name === "form";
    this.#list.hidden = json;
    this.#add.hidden = json;
    this.#none.hidden = json || this.#actions.length > 0;
    this.#box.dataset.view = name;
    for (const [button, view] of [[this.#asForm, "form"], [this.#asJson, "json"], [this.#asBoth, "both"]]) {
      button.setAttribute("aria-pressed", String(view === name));
    }
  }

  /** Takes over what the JSON says; false when it can't be read as actions. */
  #parse() {
    const fault = this.#read();
    const said = fault && h("p", { className: "field-error" }, icon("error"), h("span", {}, fault));
    this.#why.replaceChildren(...(said ? [said] : []));
    this.#asForm.disabled = fault !== null;
    // beside JSON that can't be read, the list shows what could be read last
    for (const part of [this.#list, this.#add]) part.inert = fault !== null;
    return fault === null;
  }

  #read() {
    const text = this.#text.value.trim();
    try {
      const read = text === "" ? [] : JSON.parse(text);
      if (!Array.isArray(read)) return "A list of actions is needed: [ … ].";
      if (!read.every((each) => each !== null && typeof each === "object" && !Array.isArray(each))) {
        return 'Each action is an object, such as {"type": "click", "selector": "#accept"}.';
      }
      this.#actions = read;
      return null;
    } catch (problem) {
      return `This is no JSON yet: ${problem.message}.`;
    }
  }

  #write() {
    const lines = this.#actions.map((action) => `  ${JSON.stringify(action)}`);
    this.#text.value = lines.length === 0 ? "" : `[\n${lines.join(",\n")}\n]`;
  }

  #draw() {
    const total = this.#actions.length;
    this.#list.replaceChildren(
      ...this.#actions.map((action, index) => {
        const place = { id: `${this.#text.id}-${index}`, number: index + 1, total, faults: this.#faults.get(index) ?? {} };
        return step(action, place, this.#acts(index));
      }),
    );
    this.#none.hidden = total > 0 || this.#box.dataset.view === "json";
  }

  #acts(index) {
    return {
      changed: (action) => {
        this.#actions[index] = action;
        this.#write();
      },
      retype: (action) => {
        this.#actions[index] = action;
        this.#changed(new Map([...this.#faults].filter(([at]) => at !== index)));
        this.#focus(index, "select");
      },
      move: (by) => this.#move(index, by),
      remove: () => {
        this.#actions.splice(index, 1);
        this.#changed(new Map());
        this.#live.textContent = `Action ${index + 1} removed`;
        if (this.#actions.length === 0) this.#add.focus();
        else this.#focus(Math.min(index, this.#actions.length - 1), "select");
      },
    };
  }

  #append() {
    this.#actions.push({ ...BLANK });
    this.#changed(this.#faults);
    this.#focus(this.#actions.length - 1, "select");
  }

  #move(index, by) {
    const to = index + by;
    if (to < 0 || to >= this.#actions.length) return;
    const tool = document.activeElement?.dataset.tool;
    const part = document.activeElement?.id.replace(/^.*-/, "");
    const [action] = this.#actions.splice(index, 1);
    this.#actions.splice(to, 0, action);
    this.#changed(new Map());
    this.#live.textContent = `Moved to ${to + 1} of ${this.#actions.length}`;
    this.#focus(to, tool ? `[data-tool="${tool}"]:enabled` : `[id$="-${part}"]`);
  }

  #changed(faults) {
    this.#faults = faults;
    this.#write();
    this.#draw();
  }

  // a tool at the end of the list may be off: then the one beside it
  #focus(index, wanted) {
    const item = this.#list.children[index];
    (item.querySelector(wanted) ?? item.querySelector("[data-tool]:enabled") ?? item.querySelector("select")).focus();
  }
}

/** What was refused, by the number of the action and the name of its field. */
function faultsOf(box) {
  const faults = new Map();
  for (const { field, message } of JSON.parse(box.dataset.faults || "[]")) {
    const place = /\[(\d+)\]\.?(.*)$/.exec(field);
    if (!place) continue;
    const index = Number(place[1]);
    faults.set(index, { ...faults.get(index), [place[2]]: message });
  }
  return faults;
}

function view(text) {
  return h("button", { type: "button", className: "view" }, text);
}
