// The column at the side: the list of changes, how the picture came about, what was kept, the facts.
import { h, icon } from "./dom.js";
import { exhibit, isShown } from "./exhibits.js";
import { phases } from "./phases.js";

export class Panel {
  #heading = h("h2", {}, "Changes");
  #none = h("p", { className: "quiet small-text viewer-none" });
  #facts = h("dl", { className: "viewer-facts" });
  #files = h("ul", { className: "viewer-files" });
  #evidence = h("ul", { className: "viewer-files" });
  #capture = h("div", { className: "viewer-capture" });

  constructor(element) {
    this.list = h("ol", { className: "region-list" });
    this.factsBox = section("Facts", this.#facts);
    this.filesBox = section("Pictures", this.#files);
    this.captureBox = section("Capture", this.#capture);
    this.evidenceBox = section("Evidence", this.#evidence);
    const changes = h("section", {}, this.#heading, this.#none, this.list);
    element.append(changes, this.captureBox, this.evidenceBox, this.factsBox, this.filesBox);
  }

  update({ regions, facts, downloads, execution, capture, evidence }) {
    this.#heading.textContent = regions.length > 0 ? `Changes (${regions.length})` : "Changes";
    this.#none.hidden = regions.length > 0;
    this.#none.textContent = nothing(execution.verdict);
    this.#facts.replaceChildren(...facts.map(({ term, value }) => h("div", {}, h("dt", {}, term), h("dd", {}, value))));
    this.#files.replaceChildren(...downloads.map(file));
    this.#capture.replaceChildren(...(capture ? phases(capture) : []));
    this.#evidence.replaceChildren(...evidence.map(kept));
    this.captureBox.hidden = !capture || capture.total === 0;
    this.evidenceBox.hidden = evidence.length === 0;
    this.factsBox.hidden = facts.length === 0;
    this.filesBox.hidden = downloads.length === 0;
  }
}

function nothing(verdict) {
  if (!verdict || verdict === "no_baseline") return "Nothing was compared.";
  if (verdict === "identical") return "Not one pixel differs.";
  return verdict === "noise" ? "Only rendering noise differs." : "No part is marked as changed.";
}

function file({ label, url, open }) {
  const link = h("a", { href: url }, icon(open ? "external" : "download"), label);
  if (open) link.target = "_blank";
  else link.download = "";
  return h("li", {}, link);
}

function kept({ name: file, label, icon: name, url, note, open }) {
  const words = [icon(name), h("span", {}, label), h("span", { className: "file-note" }, note)];
  if (!url) return h("li", {}, h("span", { className: "file-missing" }, ...words));
  const link = h("a", { href: url }, ...words);
  if (open) link.target = "_blank";
  else link.download = "";
  if (isShown(file)) link.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return; // the file itself, in a tab of its own
    event.preventDefault();
    exhibit(link.closest("scene-viewer"), { name: file, url });
  });
  return h("li", {}, link);
}

function section(title, ...children) {
  return h("section", {}, h("h2", {}, title), ...children);
}
