// The row of tools: one button a mode, the tools of the mode, zoom.
import { switcher } from "./against.js";
import { h, icon } from "./dom.js";
import { missing, MODES } from "./modes.js";
import { alignable } from "./rows.js";

export class Toolbar {
  #modes = new Map();
  #tools = h("div", { className: "viewer-mode-tools" });
  #zoom = h("output", { className: "viewer-zoom", "aria-label": "Zoom" });
  #boxes;
  #rows;
  #against = group("Compared with", "viewer-against", []);
  #act;

  /** `act` has: mode(id), against(id), zoomIn(), zoomOut(), fit(), actual(), boxes(), rows(), list(), panel(), keys(). */
  constructor(element, act) {
    this.#act = act;
    for (const mode of MODES) {
      const button = tool(mode.icon, mode.label, mode.key, () => act.mode(mode.id));
      button.setAttribute("aria-pressed", "false");
      this.#modes.set(mode.id, button);
    }
    this.#boxes = tool("boxes", "Marks", "x", act.boxes);
    this.#rows = tool("displaced", "Lay moved rows on each other", "m", act.rows);
    this.panelButton = tool("panel", "Changes and facts", null, act.panel);
    for (const each of [this.#against, this.#rows]) each.hidden = true; // until an execution has a use for it
    const zoom = [
      tool("zoom-out", "Zoom out", "-", act.zoomOut),
      this.#zoom,
      tool("zoom-in", "Zoom in", "+", act.zoomIn),
      textTool("Fit", "Fit to width, then to the page (0)", act.fit),
      textTool("1:1", "Actual size (1)", act.actual),
    ];
    this.listButton = tool("list", "List of executions", "l", act.list);
    const extras = [this.listButton, this.#boxes, this.#rows, this.panelButton, tool("keys", "Keys", "?", act.keys)];
    element.setAttribute("role", "toolbar");
    element.setAttribute("aria-label", "View");
    element.append(
      this.#against,
      group("Mode", "viewer-modes", [...this.#modes.values()]),
      this.#tools,
      group("Zoom", "viewer-zooms", zoom),
      group("Show", "viewer-extras", extras),
    );
  }

  update({ description, mode, tools, boxes, aligned }) {
    for (const each of MODES) {
      const button = this.#modes.get(each.id);
      const why = missing(each, description);
      button.setAttribute("aria-pressed", String(each.id === mode?.id));
      button.disabled = why !== null;
      const name = each.id === "baseline" ? description.against.label : each.label;
      button.title = why ?? titled(name, each.key);
      button.setAttribute("aria-label", name);
      button.querySelector(".tool-label").textContent = name;
    }
    this.#offer(description);
    this.#tools.replaceChildren(...(tools ? [tools] : []));
    this.#boxes.setAttribute("aria-pressed", String(boxes.shown));
    this.#boxes.disabled = !boxes.possible;
    this.#rows.hidden = !alignable(description);
    this.#rows.setAttribute("aria-pressed", String(aligned));
  }

  // the buttons stay while the choices do, so that the focus stays too
  #offer(description) {
    const buttons = switcher(description, description.against.id, this.#act.against);
    const same = buttons.map((button) => button.textContent).join() === [...this.#against.children].map((button) => button.textContent).join();
    if (!same) this.#against.replaceChildren(...buttons);
    else buttons.forEach((button, index) => this.#against.children[index].setAttribute("aria-pressed", button.getAttribute("aria-pressed")));
    this.#against.hidden = buttons.length === 0;
  }

  zoom(scale) {
    const percent = scale * 100;
    this.#zoom.textContent = `${percent < 10 ? percent.toFixed(1) : Math.round(percent)}\u202f%`;
  }
}

function tool(iconName, name, key, act) {
  const text = h("span", { className: "tool-label" }, name);
  const button = h("button", { type: "button", className: "tool", title: titled(name, key), "aria-label": name }, icon(iconName), text);
  if (key) button.setAttribute("aria-keyshortcuts", key === "+" ? "Plus" : key.toUpperCase());
  button.addEventListener("click", act);
  return button;
}

function textTool(text, title, act) {
  const button = h("button", { type: "button", className: "tool", title, "aria-label": title.replace(/ \(.*/, "") }, text);
  button.addEventListener("click", act);
  return button;
}

function group(name, className, children) {
  return h("div", { className: `tools ${className}`, role: "group", "aria-label": name }, ...children);
}

const titled = (name, key) => (key ? `${name} (${key === "-" ? "\u2212" : key.toUpperCase()})` : name);
