// The line on top: which execution this is, what came out of it, and the way to its neighbours.
import { badge, h, icon, label, size, taskOf } from "./dom.js";

/** Builds the header of an execution; `go` is called with "previous" or "next". */
export function header(description, go) {
  const { execution, position, back } = description;
  const viewport = typeof execution.viewport === "object" ? size(execution.viewport) : execution.viewport;
  return [
    back && h("a", { className: "btn btn-quiet btn-icon", href: back, ...named("Back to the run", "Esc") }, icon("back")),
    h(
      "div",
      { className: "viewer-name" },
      h("h1", {}, execution.page ?? "Execution", " ", h("span", { className: "quiet" }, taskOf(execution) ?? "")),
      h("p", {}, ...chips(execution.browser, viewport), sizes(description, viewport)),
    ),
    h("div", { className: "viewer-outcome" }, ...outcome(description)),
    execution.displaced && h("p", { className: "viewer-displaced" }, icon("displaced"), execution.displaced),
    h(
      "div",
      { className: "viewer-neighbours" },
      execution.id && attempts(execution.id),
      position && h("span", { className: "quiet nowrap" }, `${position.index} of ${position.total}`),
      neighbour("previous", "left", named("Previous execution", "\u2190"), description.previous, go),
      neighbour("next", "right", named("Next execution", "\u2192"), description.next, go),
    ),
  ];
}

function attempts(id) {
  const words = "Attempts and log";
  return h("a", { className: "btn btn-quiet btn-icon", href: `/executions/${id}/log`, title: words, ariaLabel: words }, icon("attempts"));
}

/** The outcome in words, for the live region and the title of the window. */
export function spoken({ execution, reason }) {
  const viewport = typeof execution.viewport === "object" ? size(execution.viewport) : execution.viewport;
  const percent = execution.percent === null || execution.percent === undefined ? null : `${execution.percent} %`;
  const parts = [execution.page, taskOf(execution), execution.browser, viewport, execution.verdict ?? execution.status];
  return [...parts, execution.level && execution.level !== "none" ? execution.level : null, percent, execution.displaced, reason]
    .filter(Boolean)
    .join(", ")
    .replaceAll("_", " ");
}

function outcome({ execution: { status, verdict, level, percent, unstable }, pictures, alternatives }) {
  const changed = level && level !== "none";
  return [
    unstable ? badge("verdict", "unstable") : null,
    status && status !== "finished" ? badge("status", status) : null,
    badge("verdict", verdict, verdict === "no_baseline" ? "No baseline" : undefined),
    resized(pictures) ? badge("verdict", "size") : null,
    changed ? badge("level", level) : null,
    percent !== null && percent !== undefined ? h("span", { className: "viewer-percent" }, `${percent}\u202f%`) : null,
    reference(alternatives.find(({ id }) => id === "reference")),
  ].filter(Boolean);
}

// What came of the reference address, beside what came of the baseline.
function reference(found) {
  if (!found) return null;
  const word = found.verdict ? label(found.verdict).toLowerCase() : found.note ? "not compared" : "none";
  const percent = found.percent === null || found.percent === undefined ? "" : ` ${found.percent}\u202f%`;
  const tone = found.verdict === "identical" || found.verdict === "noise" ? "identical" : found.verdict ? "changed" : "no-baseline";
  return h("span", { className: `verdict verdict-${tone}` }, icon("reference"), `Reference: ${word}${percent}`);
}

// A size that the viewport says already is worth no word.
function sizes({ pictures: { baseline, observed } }, viewport) {
  if (!observed) return null;
  if (!resized({ baseline, observed })) return size(observed) === viewport ? null : h("span", { className: "quiet" }, size(observed));
  return h("span", { className: "viewer-resized" }, `${size(baseline)} \u2192 ${size(observed)}`);
}

const resized = ({ baseline, observed }) => Boolean(baseline && observed && size(baseline) !== size(observed));

function chips(...texts) {
  return texts.filter(Boolean).map((text) => h("span", { className: "chip" }, text));
}

const named = (name, key) => ({ "aria-label": name, title: `${name} (${key})` });

function neighbour(direction, iconName, names, url, go) {
  if (!url) return h("button", { type: "button", className: "btn btn-icon", disabled: true, ...names }, icon(iconName));
  const link = h("a", { className: "btn btn-icon", href: url, ...names }, icon(iconName));
  link.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return; // a new tab is the browser's business
    event.preventDefault();
    go(direction);
  });
  return link;
}
