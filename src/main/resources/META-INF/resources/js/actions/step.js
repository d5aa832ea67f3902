// One action as a small form. It tells `changed(action)` what became of it.
import { h, icon } from "../viewer/dom.js";
import { retyped, typeOf, TYPES } from "./types.js";

/**
 * @param faults what the service refused of this action, by the name of the field
 * @param act changed(action), retype(action), move(by), remove()
 */
export function step(action, { id, number, total, faults }, act) {
  const type = typeOf(action);
  const current = { ...action };
  const select = dropdown(TYPES.map((each) => [each.id, each.label]), type?.id ?? "");
  if (!type) select.prepend(h("option", { selected: true, value: "" }, `Unknown: ${action.type ?? "no type"}`));
  named(select, `${id}-type`, `Action ${number}`);
  marked(select, faults.type, `${id}-type`);
  select.addEventListener("change", () => act.retype(retyped(current, select.value)));

  const fields = (type?.fields ?? []).map((each) =>
    field(each, current[each.name], { id: `${id}-${each.name}`, fault: faults[each.name] }, (value) => {
      if (value === undefined) delete current[each.name];
      else current[each.name] = value;
      act.changed({ ...current });
    }),
  );
  const shown = new Set(["type", ...(type?.fields ?? []).map(({ name }) => name)]);
  const rest = Object.entries(faults).filter(([name]) => name === "type" || !shown.has(name));
  const head = h(
    "div",
    { className: "step-head" },
    h("span", { className: "step-number", "aria-hidden": "true" }, String(number)),
    select,
    h("span", { className: "step-tools" }, ...tools(number, total, act)),
  );
  const item = h(
    "li",
    { className: "step" },
    head,
    fields.length > 0 && h("div", { className: "step-fields" }, ...fields),
    ...rest.map(([name, message]) => complaint(name === "type" || name === "" ? "Action" : name, message, `${id}-${name}-error`)),
  );
  item.addEventListener("keydown", (event) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!event.altKey || !by) return;
    event.preventDefault();
    act.move(by);
  });
  return item;
}

function tools(number, total, act) {
  const tool = (name, iconName, off, use) => {
    const button = h("button", {
      type: "button",
      className: "btn btn-quiet btn-icon btn-sm",
      "aria-label": `${name} action ${number}`,
      title: name,
      disabled: off,
    }, icon(iconName));
    button.dataset.tool = iconName;
    button.addEventListener("click", use);
    return button;
  };
  return [
    tool("Move up", "up", number === 1, () => act.move(-1)),
    tool("Move down", "down", number === total, () => act.move(1)),
    tool("Remove", "delete", false, act.remove),
  ];
}

function field(definition, value, { id, fault }, changed) {
  const input = control(definition, value);
  input.id = id;
  marked(input, fault, id);
  input.addEventListener(definition.options ? "change" : "input", () => changed(read(definition, input.value)));
  return h(
    "div",
    { className: `field${definition.small ? " field-small" : ""}${definition.area ? " field-wide" : ""}` },
    label(id, definition),
    input,
    fault && complaint(definition.label, fault, `${id}-error`),
  );
}

function label(id, { label: text, optional }) {
  const element = h("label", {}, text, optional ? " " : null, optional && h("span", { className: "optional" }, "optional"));
  element.htmlFor = id;
  return element;
}

function control(definition, value) {
  if (definition.options) return dropdown(definition.options, value ?? "");
  const text = definition.json && value !== undefined && typeof value !== "string" ? JSON.stringify(value) : String(value ?? "");
  const className = `form-control${definition.code || definition.area ? " code" : ""}`;
  const input = definition.area
    ? h("textarea", { className, rows: 3, spellcheck: false })
    : h("input", { className, autocomplete: "off", spellcheck: false, placeholder: definition.example ?? "" });
  if (definition.number) input.inputMode = "numeric";
  input.defaultValue = text; // not `value`: only what the reader types counts as typed
  return input;
}

function dropdown(options, chosen) {
  const select = h("select", { className: "form-select" });
  for (const [value, text] of options) {
    const option = h("option", { value }, text);
    option.defaultSelected = value === chosen;
    select.append(option);
  }
  return select;
}

function read({ number, json, empty }, text) {
  if (text.trim() === "") return empty ? text : undefined;
  if (number && /^\s*\d+\s*$/.test(text)) return Number(text);
  if (!json) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text; // a text is JSON's simplest argument, quoted or not
  }
}

function named(element, id, text) {
  element.id = id;
  element.setAttribute("aria-label", text);
}

function marked(element, fault, id) {
  if (!fault) return;
  element.classList.add("is-invalid");
  element.setAttribute("aria-invalid", "true");
  element.setAttribute("aria-describedby", `${id}-error`);
}

function complaint(name, message, id) {
  return h("p", { className: "field-error", id }, icon("error"), h("span", {}, `${name} ${message}.`));
}
