// The keyboard. One table serves the keys and the sheet that explains them.
import { h, icon } from "./dom.js";
import { MODES } from "./modes.js";

const TYPING = "input:not([type=range]), textarea, select, [contenteditable], [role=menu] *, [popover] *";
const RANGE_KEYS = /^(Arrow|Page|Home|End)/;

/** Listens on the document until the returned function is called. `act` holds the actions by name. */
export function watchKeys(act) {
  const down = new Map();
  const up = new Map();
  for (const { keys, run, release } of table(act)) {
    for (const key of keys) {
      if (run) down.set(key, run);
      if (release) up.set(key, release);
    }
  }

  const press = (event) => {
    if (ignored(event)) return;
    const run = down.get(event.key) ?? down.get(event.key.toLowerCase());
    if (!run) return;
    event.preventDefault();
    if (!event.repeat || event.key.startsWith("Arrow") || "+=-_jJkK".includes(event.key)) run();
  };
  const lift = (event) => up.get(event.key.toLowerCase())?.();
  const leave = () => up.forEach((release) => release()); // the key may be lifted in another window

  document.addEventListener("keydown", press);
  document.addEventListener("keyup", lift);
  addEventListener("blur", leave);
  return () => {
    document.removeEventListener("keydown", press);
    document.removeEventListener("keyup", lift);
    removeEventListener("blur", leave);
  };
}

/** The sheet of keys, as a dialog to be put into the viewer. */
export function keySheet() {
  const rows = table({}).map(({ shown, text }) =>
    h("div", {}, h("dt", {}, ...shown.map((key) => h("kbd", {}, key))), h("dd", {}, text)),
  );
  const close = h("button", { type: "button", className: "close", "aria-label": "Close" }, icon("close"));
  const dialog = h(
    "dialog",
    { className: "dialog dialog-small", "aria-labelledby": "viewer-keys-title" },
    h("div", { className: "dialog-head" }, h("h2", { id: "viewer-keys-title" }, "Keys"), close),
    h("div", { className: "dialog-body", tabIndex: 0, role: "region", ariaLabel: "Keys" }, h("dl", { className: "key-sheet" }, ...rows)),
  );
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  return dialog;
}

function table(act) {
  const row = (keys, shown, text, run, release) => ({ keys, shown, text, run, release });
  return [
    row(["ArrowLeft"], ["\u2190"], "Previous execution", act.previous),
    row(["ArrowRight"], ["\u2192"], "Next execution", act.next),
    row(["j"], ["J"], "Next change", act.nextChange),
    row(["k"], ["K"], "Previous change", act.previousChange),
    ...MODES.filter((mode) => mode.key).map((mode) =>
      row([mode.key], [mode.key.toUpperCase()], mode.label, () => act.mode(mode.id)),
    ),
    row(["b"], ["B"], "Hold to see the baseline", act.hold, act.release),
    row(["y", "a"], ["Y", "A"], "Approve", act.approve),
    row(["r"], ["R"], "Reject", act.reject),
    row(["g"], ["G"], "Decide for the whole group", act.group),
    row(["t"], ["T"], "Take out of the group", act.out),
    row(["u"], ["U"], "Undo the verdict", act.undo),
    row(["l"], ["L"], "Show or hide the list", act.list),
    row(["x"], ["X"], "Show or hide the marks", act.boxes),
    row(["0"], ["0"], "Fit to width, then to the page", act.fit),
    row(["1"], ["1"], "Actual size", act.actual),
    row(["+", "="], ["+"], "Zoom in", act.zoomIn),
    row(["-", "_"], ["\u2212"], "Zoom out", act.zoomOut),
    row(["Escape"], ["Esc"], "Back to the run", act.back),
    row(["?"], ["?"], "This sheet", act.keys),
  ];
}

function ignored(event) {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return true;
  if (document.querySelector("dialog:modal")) return true;
  const target = event.composedPath()[0];
  if (!(target instanceof Element)) return false;
  return target.matches(TYPING) || (target.matches("input[type=range]") && RANGE_KEYS.test(event.key));
}
