// How long a capture took, phase by phase, as a bar with its legend; and what it warns of.
import { h, icon } from "./dom.js";

const SVG = "http://www.w3.org/2000/svg";

export function phases({ took, phases: all, warnings }) {
  const whole = all.reduce((sum, { millis }) => sum + millis, 0);
  return [
    ...warnings.map((text) => h("p", { className: "capture-warning" }, icon("warning"), h("span", {}, text))),
    h("p", { className: "phases-total" }, h("b", {}, took), " in all"),
    bar(all, whole),
    h("dl", { className: "phases" }, ...all.map(legend)),
  ];
}

function bar(all, whole) {
  const svg = shape("svg", { class: "phase-bar", viewBox: `0 0 ${Math.max(1, whole)} 1`, preserveAspectRatio: "none", "aria-hidden": "true" });
  svg.append(...all.map(({ name, millis, from }) => shape("rect", { class: `phase-${name}`, x: from, width: millis, height: 1 })));
  return svg;
}

function legend({ name, label, took }) {
  return h("div", { className: `phase phase-${name}` }, h("dt", {}, label), h("dd", {}, took));
}

function shape(tag, attributes) {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}
