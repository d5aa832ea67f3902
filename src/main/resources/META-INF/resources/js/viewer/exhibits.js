// Evidence shown in place: the console and the network as tables, the video as it plays.
import { h, icon } from "./dom.js";
import { consoleRows, networkRows } from "./records.js";

const SHOWN = {
  "console.log": { title: "Console", show: async (url) => table(["Kind", "Message"], consoleRows(await text(url))) },
  "network.har": { title: "Network", show: async (url) => table(["Status", "Method", "Address", "Type", "Size", "Time"], networkRows(JSON.parse(await text(url)))) },
  "video.webm": { title: "Video", show: async (url) => h("video", { className: "exhibit-video", src: url, controls: true, autoplay: true, muted: true }) },
};

// how a column is laid out: text may break anywhere, a phone leaves out what is wide
const LAID_OUT = { Message: "exhibit-text", Address: "exhibit-text", Method: "wide", Type: "wide", Size: "wide num", Time: "num" };

export const isShown = (name) => name in SHOWN;

/** Opens a kept file in a dialog. */
export async function exhibit(place, { name, url }) {
  const { title, show } = SHOWN[name];
  const close = h("button", { type: "button", className: "close", "aria-label": "Close" }, icon("close"));
  const body = h("div", { className: "dialog-body exhibit" }, h("p", { className: "quiet" }, "Loading \u2026"));
  const file = h("a", { className: "btn", href: url, download: "" }, icon("download"), "File");
  const dialog = h("dialog", { className: "dialog dialog-wide", "aria-labelledby": "exhibit-title" }, h("div", { className: "dialog-head" }, h("h2", { id: "exhibit-title" }, title), close), body, h("div", { className: "dialog-foot form-actions" }, file));
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => dialog.remove());
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  place.append(dialog);
  dialog.showModal();
  try {
    body.replaceChildren(...[await show(url)].flat());
  } catch (problem) {
    body.replaceChildren(h("p", { className: "notice notice-error" }, icon("error"), h("span", {}, `${title} cannot be read: ${problem.message}. The file itself may still help.`)));
  }
}

async function text(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`the server answered ${response.status}`);
  return response.text();
}

/** A table with a filter by words, and one for what went wrong. Rows are `{ cells, bad }`. */
function table(heads, rows) {
  const filter = h("input", { type: "search", className: "form-control", placeholder: "Filter", "aria-label": "Filter", autocomplete: "off" });
  const onlyBad = h("input", { type: "checkbox", className: "form-check-input", id: "exhibit-bad" });
  const told = h("span", { className: "quiet", role: "status" });
  const body = h("tbody");
  const classes = heads.map((head) => LAID_OUT[head] ?? "");
  const lines = rows.map(({ cells, bad }) => ({ bad, words: cells.join(" ").toLowerCase(), row: h("tr", { className: bad ? "exhibit-bad" : "" }, ...cells.map((cell, index) => h("td", { className: classes[index] }, cell))) }));
  const draw = () => {
    const wanted = filter.value.trim().toLowerCase();
    const found = lines.filter(({ bad, words }) => (!onlyBad.checked || bad) && words.includes(wanted));
    body.replaceChildren(...found.map(({ row }) => row));
    told.textContent = `${found.length} of ${rows.length}`;
  };
  filter.addEventListener("input", draw);
  onlyBad.addEventListener("change", draw);
  draw();
  return [
    h("div", { className: "exhibit-filters" }, filter, h("label", { htmlFor: onlyBad.id }, onlyBad, " Only what failed"), told),
    h("div", { className: "exhibit-rows", tabIndex: 0, role: "region", "aria-label": "Entries" }, h("table", { className: "table" }, h("thead", {}, h("tr", {}, ...heads.map((head, index) => h("th", { scope: "col", className: classes[index] }, head)))), body)),
  ];
}
