/** Builds an element: properties by name, attributes when the name has a dash or is `role`. */
export function h(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null) continue;
    if (name.includes("-") || name === "role") element.setAttribute(name, value);
    else element[name] = value;
  }
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

export function icon(name) {
  return h("span", { className: `icon icon-${name}`, "aria-hidden": "true" });
}

/** The task, unless it is named after its page, as imported ones are. */
export function taskOf({ page, task }) {
  return task === page ? null : task;
}

export function badge(family, value, text) {
  return value ? h("span", { className: `${family} ${family}-${slug(value)}` }, text ?? label(value)) : null;
}

/** A stored preference of the viewer; storage may be forbidden, and then nothing is remembered. */
export const memory = {
  read(name) {
    try {
      return localStorage.getItem(`scene.viewer.${name}`);
    } catch {
      return null;
    }
  },
  write(name, value) {
    try {
      localStorage.setItem(`scene.viewer.${name}`, value);
    } catch {
      // not remembered, still applied
    }
  },
};

export function slug(value) {
  return String(value).toLowerCase().replaceAll(/[_\s]+/g, "-");
}

export function label(value) {
  const words = String(value).replaceAll("_", " ").toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export const count = (number) => Number(number).toLocaleString("en");
export const size = ({ width, height }) => `${width}\u00d7${height}`;
export const clamp = (value, low, high) => Math.min(Math.max(value, low), high);
