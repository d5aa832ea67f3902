// What an action can be, and what each of them asks for. The service has the last word on all of it.

const SELECTOR = { name: "selector", label: "Selector", code: true, example: "#accept, text=Log in" };
const TIMEOUT = { name: "timeout_ms", label: "Time limit, ms", number: true, small: true, example: "as usual" };
const DELAY = { name: "delay_ms", label: "Delay, ms", number: true, small: true, example: "none" };
const BUTTON = {
  name: "button",
  label: "Button",
  small: true,
  options: [["", "Left"], ["right", "Right"], ["middle", "Middle"]],
};
const STATE = {
  name: "state",
  label: "State",
  small: true,
  options: [["visible", "Visible"], ["hidden", "Hidden"], ["attached", "In the page"], ["detached", "Gone"]],
};
const LOAD = {
  name: "state",
  label: "State",
  options: [["load", "Resources are there"], ["domcontentloaded", "HTML is read"], ["networkidle", "Network is quiet"]],
};

const TEXT = { name: "value", label: "Text", empty: true };

const on = (...more) => [SELECTOR, ...more, TIMEOUT];

export const TYPES = [
  { id: "click", label: "Click", fields: on(BUTTON, DELAY) },
  { id: "double_click", label: "Double click", fields: on(BUTTON, DELAY) },
  { id: "hover", label: "Hover", fields: on() },
  { id: "focus", label: "Focus", fields: on() },
  { id: "check", label: "Check", fields: on() },
  { id: "uncheck", label: "Uncheck", fields: on() },
  { id: "fill", label: "Fill", fields: on(TEXT) },
  { id: "type", label: "Type key by key", fields: on(TEXT, DELAY) },
  {
    id: "press",
    label: "Press a key",
    fields: [{ name: "key", label: "Key", example: "Enter" }, { ...SELECTOR, optional: true, label: "In element" }, DELAY, TIMEOUT],
  },
  {
    id: "set_attribute",
    label: "Set an attribute",
    fields: on({ name: "key", label: "Attribute", example: "aria-expanded" }, { name: "value", label: "Value", empty: true }),
  },
  { id: "remove", label: "Remove from the page", fields: on() },
  { id: "scroll_into_view", label: "Scroll into view", fields: on() },
  { id: "wait_for_selector", label: "Wait for an element", fields: on(STATE) },
  { id: "wait_for_load_state", label: "Wait for loading", fields: [LOAD, TIMEOUT] },
  { id: "wait", label: "Wait", fields: [{ name: "wait_ms", label: "How long, ms", number: true, example: "500" }] },
  { id: "disable_animations", label: "Stop animations", fields: [] },
  {
    id: "evaluate",
    label: "Run JavaScript",
    fields: [
      { name: "script", label: "Script", area: true },
      { name: "args", label: "Argument, as JSON", code: true, json: true, optional: true },
      TIMEOUT,
    ],
  },
];

const OTHER_NAMES = { dblclick: "double_click" };

export const typeOf = (action) => TYPES.find(({ id }) => id === (OTHER_NAMES[action.type] ?? action.type));

/** The action with another type: what the new one asks for too is kept. */
export function retyped(action, id) {
  const type = TYPES.find((each) => each.id === id);
  const next = { type: id };
  for (const { name, options, empty } of type.fields) {
    const fits = action[name] !== undefined && (!options || options.some(([value]) => value === action[name]));
    if (fits) next[name] = action[name];
    else if (options && options[0][0] !== "") next[name] = options[0][0];
    else if (empty) next[name] = "";
  }
  return next;
}
