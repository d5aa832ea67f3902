// What the observed picture is laid against: its baseline, or another picture in the baseline's place.
import { h } from "./dom.js";

export const BASELINE = "baseline";

/** The choices there are, the baseline first; one alone is no choice. */
export function choices({ alternatives, pictures }) {
  const others = alternatives.map(({ id, label }) => ({ id, label }));
  if (others.length === 0) return [];
  return pictures.baseline ? [{ id: BASELINE, label: "Baseline" }, ...others] : others;
}

/** The choice that holds: the wanted one if it is there, else the first. */
export function chosen(description, wanted) {
  const ids = choices(description).map(({ id }) => id);
  return ids.includes(wanted) ? wanted : (ids[0] ?? BASELINE);
}

/** The buttons to choose by. */
export function switcher(description, current, choose) {
  const buttons = choices(description).map(({ id, label }) => {
    const button = h("button", { type: "button", className: "tool", "aria-pressed": String(id === current) }, label);
    button.addEventListener("click", () => choose(id));
    return button;
  });
  return buttons.length > 1 ? buttons : [];
}
