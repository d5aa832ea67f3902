// Two people edited the same thing. The form comes back with what was typed and, in a template,
// the form as it is stored now. What only one of them changed is taken over; where both did, the
// reader chooses beside the field.
import { h } from "./viewer/dom.js";

const bases = new Map(); // by the form's action: the values that its reader began with

export function watchConflicts() {
  document.addEventListener("htmx:beforeSwap", ({ detail }) => {
    const page = /\bhtml\b/.test(detail.xhr.getResponseHeader("Content-Type") ?? "");
    if (detail.xhr.status === 409 && page) Object.assign(detail, { shouldSwap: true, isError: false });
  });
  const take = (root) => {
    const forms = root.matches?.("form") ? [root] : [...(root.querySelectorAll?.("form") ?? [])];
    for (const form of forms) if (form.querySelector("input[name=version]")) begin(form);
  };
  take(document);
  document.addEventListener("htmx:load", (event) => take(event.detail.elt));
  // the form saved what it had, and goes on from there
  document.addEventListener("htmx:oobAfterSwap", (event) => {
    const form = event.detail.target?.form ?? document.getElementById("version")?.form;
    if (form) begin(form);
  });
}

function begin(form) {
  const action = form.getAttribute("action");
  const version = form.querySelector("input[name=version]").value;
  const template = form.querySelector("template[data-scene-theirs]");
  const known = bases.get(action);
  if (template) {
    const theirs = template.content.querySelector("form");
    if (theirs) merge(form, theirs, known?.values ?? valuesOf(theirs));
    bases.set(action, { version, values: theirs ? valuesOf(theirs) : valuesOf(form) });
    template.remove();
  } else if (known?.version !== version) {
    bases.set(action, { version, values: valuesOf(form) });
  }
}

/** The values of a form by name, each as a list: a box that is not ticked has none. */
function valuesOf(form) {
  const values = new Map();
  for (const control of form.querySelectorAll("input[name], select[name], textarea[name]")) {
    if (["hidden", "password"].includes(control.type)) continue;
    const list = values.get(control.name) ?? [];
    const off = ["checkbox", "radio"].includes(control.type) && !control.checked;
    values.set(control.name, off ? list : [...list, control.value]);
  }
  return values;
}

function merge(form, theirForm, base) {
  const mine = valuesOf(form);
  const theirs = valuesOf(theirForm);
  const same = (one, other) => JSON.stringify(one ?? []) === JSON.stringify(other ?? []);
  let taken = 0;
  let open = 0;
  for (const name of theirs.keys()) {
    const [was, my, their] = [base.get(name), mine.get(name), theirs.get(name)];
    if (same(their, was) || same(my, their)) continue;
    if (same(my, was)) {
      put(form, name, their);
      taken += 1;
    } else {
      offer(form, theirForm, name, my ?? [], their);
      open += 1;
    }
  }
  const parts = [
    taken > 0 && `${counted(taken, "field")} you had not touched ${taken === 1 ? "was" : "were"} taken over.`,
    open > 0 ? `${counted(open, "field")} you both changed: choose below, then save again.` : "Look it over, then save again.",
  ];
  const note = form.querySelector("[data-scene-conflict]");
  note.querySelector("[data-scene-merged]").textContent = parts.filter(Boolean).join(" ");
  note.focus();
}

function counted(number, noun) {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

function controls(form, name) {
  return [...form.querySelectorAll(`[name="${CSS.escape(name)}"]`)].filter((each) => each.type !== "hidden");
}

function put(form, name, values) {
  const all = controls(form, name);
  for (const control of all) {
    if (["checkbox", "radio"].includes(control.type)) control.checked = values.includes(control.value);
    else control.value = values[all.indexOf(control)] ?? "";
    control.dispatchEvent(new Event(control.tagName === "TEXTAREA" ? "input" : "change", { bubbles: true }));
  }
  const list = all[0]?.closest("[data-scene-orderable]");
  if (list) list.prepend(...values.map((value) => all.find((each) => each.value === value)?.closest("[data-scene-orderable] > *")).filter(Boolean));
}

function offer(form, theirForm, name, mine, theirs) {
  const [control] = controls(form, name);
  if (!control) return;
  const label = nameOf(control);
  const choose = (text, values) => {
    const button = h("button", { type: "button", className: "conflict-side" }, h("b", {}, text), h("span", {}, told(form, theirForm, name, values)));
    button.addEventListener("click", () => {
      put(form, name, values);
      for (const each of button.parentElement.querySelectorAll("button")) each.setAttribute("aria-pressed", String(each === button));
    });
    return button;
  };
  const [keep, take] = [choose("Keep mine", mine), choose("Take theirs", theirs)];
  keep.setAttribute("aria-pressed", "true");
  take.setAttribute("aria-pressed", "false");
  const box = h("div", { className: "conflict", role: "group", "aria-label": `${label}: two values` }, keep, take);
  (control.closest(".field, fieldset, .capture-row") ?? control.parentElement).append(box);
  for (let around = box.closest("details"); around; around = around.parentElement.closest("details")) around.open = true;
}

function nameOf(control) {
  const label = control.closest("fieldset")?.querySelector("legend") ?? control.labels?.[0];
  return (label?.firstChild?.textContent ?? control.getAttribute("aria-label") ?? control.name).trim();
}

/** Values as people know them: the words beside a box or in a list, else the text itself. */
function told(form, theirForm, name, values) {
  const words = values.map((value) => {
    const all = [...controls(form, name), ...controls(theirForm, name)];
    const control = all.find((each) => each.value === value);
    if (control?.tagName === "SELECT") return [...control.options].find((option) => option.value === value)?.text ?? value;
    return ["checkbox", "radio"].includes(control?.type) ? (control.closest("label")?.textContent.trim().replace(/\s+/g, " ") ?? value) : value;
  });
  const text = words.join(", ").trim();
  return text === "" ? "nothing" : text.length > 300 ? `${text.slice(0, 300)} …` : text;
}
