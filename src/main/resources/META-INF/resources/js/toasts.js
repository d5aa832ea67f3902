// Toasts: short news that does not ask for anything.
//
// The server sends `HX-Trigger: {"scene:toast": {"kind", "title", "detail"}}`, or leaves a
// `[data-scene-toast]` element in a full page. Other modules call `toast()`. With `undo`, an address,
// the toast has a button that posts there; the answer is handled like that of any form.

const LIFETIME = { success: 5000, info: 5000, warning: 10000, error: 0 }; // 0: until closed
const UNDOABLE = 12000;
const MOST = 4;

let stack;

/** Shows one toast; a toast with the same `key` replaces the one before it. */
export function toast({ kind = "info", title, detail, remedy, key, place, undo }) {
  const tone = kind in LIFETIME ? kind : "info";
  const item = document.createElement("div");
  item.className = `toast-item toast-${tone}`;
  item.dataset.key = key ?? `${title}|${detail ?? ""}`;
  item.setAttribute("role", tone === "error" ? "alert" : "status");
  item.append(...[icon(tone), text(title, detail, remedy), undo && undoButton(undo, item), closeButton(item)].filter(Boolean));

  const host = stackIn(place);
  dismissToast(item.dataset.key);
  host.append(item);
  while (host.children.length > MOST) host.firstElementChild.remove();
  expire(item, undo ? UNDOABLE : LIFETIME[tone]);
  return item;
}

/** Takes away the toast with this key, if it is still there. */
export function dismissToast(key) {
  for (const item of stack?.children ?? []) {
    if (item.dataset.key === key) item.remove();
  }
}

export function watchToasts() {
  document.addEventListener("scene:toast", (event) => toast(event.detail));
  document.addEventListener("close", () => stack && document.body.append(stack), true);
  const showLeft = (root) => {
    for (const left of root.querySelectorAll("[data-scene-toast]")) {
      toast({ ...left.dataset, kind: left.dataset.sceneToast });
      left.remove();
    }
  };
  document.addEventListener("htmx:load", (event) => showLeft(event.detail.elt));
  showLeft(document);
}

function stackIn(place) {
  stack ??= Object.assign(document.createElement("div"), { className: "toasts" });
  stack.setAttribute("aria-live", "polite");
  stack.classList.toggle("toasts-center", place === "center");
  // A modal dialog makes everything outside it unreachable, so its toasts live inside it.
  const modals = document.querySelectorAll("dialog:modal");
  (modals[modals.length - 1] ?? document.body).append(stack);
  return stack;
}

function icon(tone) {
  const element = document.createElement("span");
  element.className = `icon icon-${tone}`;
  element.setAttribute("aria-hidden", "true");
  return element;
}

function text(title, detail, remedy) {
  const box = document.createElement("div");
  const lines = [
    ["toast-title", title],
    ["toast-detail", detail],
    ["toast-detail", remedy],
  ];
  for (const [className, line] of lines) {
    if (line) box.append(Object.assign(document.createElement("p"), { className, textContent: line }));
  }
  return box;
}

function undoButton(path, item) {
  const button = Object.assign(document.createElement("button"), { type: "button", className: "btn btn-sm", textContent: "Undo" });
  button.addEventListener("click", () => {
    item.remove();
    window.htmx.ajax("POST", path, { target: "body", swap: "none" });
  });
  return button;
}

function closeButton(item) {
  const button = Object.assign(document.createElement("button"), { type: "button", className: "close" });
  button.setAttribute("aria-label", "Dismiss");
  button.append(icon("close"));
  button.addEventListener("click", () => item.remove());
  return button;
}

// The clock stands still while the toast is read: under the pointer or holding the focus.
function expire(item, after) {
  if (!after) return;
  let timer = setTimeout(() => item.remove(), after);
  const hold = () => clearTimeout(timer);
  const resume = () => (timer = setTimeout(() => item.remove(), after / 2));
  item.addEventListener("pointerenter", hold);
  item.addEventListener("focusin", hold);
  item.addEventListener("pointerleave", resume);
  item.addEventListener("focusout", resume);
}
