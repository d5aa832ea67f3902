// The column at the side: the list of changes, the facts of the comparison, the files to take home.
import { h, icon } from "./dom.js";

export class Panel {
  #heading = h("h2", {}, "Changes");
  #none = h("p", { className: "quiet small-text viewer-none" });
  #facts = h("dl", { className: "viewer-facts" });
  #files = h("ul", { className: "viewer-files" });

  constructor(element) {
    this.list = h("ol", { className: "region-list" });
    this.factsBox = section("Facts", this.#facts);
    this.filesBox = section("Files", this.#files);
    element.append(h("section", {}, this.#heading, this.#none, this.list), this.factsBox, this.filesBox);
  }

  update({ regions, facts, downloads, execution }) {
    this.#heading.textContent = regions.length > 0 ? `Changes (${regions.length})` : "Changes";
    this.#none.hidden = regions.length > 0;
    this.#none.textContent = nothing(execution.verdict);
    this.#facts.replaceChildren(...facts.map(({ term, value }) => h("div", {}, h("dt", {}, term), h("dd", {}, value))));
    this.#files.replaceChildren(...downloads.map(file));
    this.factsBox.hidden = facts.length === 0;
    this.filesBox.hidden = downloads.length === 0;
  }
}

function nothing(verdict) {
  if (verdict === "identical") return "Not one pixel differs.";
  return verdict === "noise" ? "Only rendering noise differs." : "No part is marked as changed.";
}

function file({ label, url, open }) {
  const link = h("a", { href: url }, icon(open ? "external" : "download"), label);
  if (open) link.target = "_blank";
  else link.download = "";
  return h("li", {}, link);
}

function section(title, ...children) {
  return h("section", {}, h("h2", {}, title), ...children);
}
