// Why something is rejected: a reason of one's own or a ready one, and maybe the part that is meant.
import { h, icon, size } from "./dom.js";

const READY = ["Wrong colour", "Wrong text", "Something is missing", "Layout is broken", "Not meant to change"];

/** Resolves to the reason and the region, or to null when nobody wants to reject after all. */
export function askWhy({ place, about, current, draw }) {
  let region = null;
  const reason = h("textarea", { className: "form-control", rows: 3, maxLength: 2000, id: "reject-reason", required: true });
  const ready = READY.map((text, index) => {
    const button = h("button", { type: "button", className: "btn btn-sm", "aria-keyshortcuts": String(index + 1) }, h("kbd", {}, index + 1), text);
    button.addEventListener("click", () => {
      reason.value = text;
      form.requestSubmit(form.querySelector("[value=yes]"));
    });
    return button;
  });
  const told = h("span", { className: "quiet", role: "status" }, "The whole picture");
  const mean = (box) => {
    region = box;
    told.textContent = box ? `${size(box)} at ${box.x}, ${box.y}` : "The whole picture";
  };
  const mark = h("button", { type: "button", className: "btn btn-sm" }, icon("boxes"), "Draw on the picture");
  const take = current && h("button", { type: "button", className: "btn btn-sm" }, `Change ${current.number}`);
  const form = h(
    "form",
    { method: "dialog" },
    h("div", { className: "dialog-head" }, h("h2", { id: "reject-title" }, `Reject ${about}?`)),
    h(
      "div",
      { className: "dialog-body reject" },
      h("div", { className: "reject-ready", role: "group", "aria-label": "Ready reasons" }, ...ready),
      h("label", { htmlFor: reason.id }, "Reason"),
      reason,
      h("div", { className: "reject-part" }, h("span", {}, "Part:"), told, mark, take),
    ),
    h(
      "div",
      { className: "dialog-foot form-actions" },
      h("button", { type: "button", className: "btn", value: "no" }, "Cancel"),
      h("button", { className: "btn btn-danger", value: "yes" }, "Reject"),
    ),
  );
  const dialog = h("dialog", { className: "dialog", "aria-labelledby": "reject-title" }, form);
  place.append(dialog);
  dialog.showModal();
  ready[0].focus();

  take?.addEventListener("click", () => mean({ x: current.x, y: current.y, width: current.width, height: current.height }));
  mark.addEventListener("click", async () => {
    dialog.close("draw");
    mean((await draw()) ?? region);
    dialog.returnValue = "";
    dialog.showModal();
    mark.focus();
  });
  form.querySelector("[value=no]").addEventListener("click", () => dialog.close("no"));
  dialog.addEventListener("keydown", (event) => {
    const chosen = READY[Number(event.key) - 1];
    if (!chosen || event.target === reason || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    reason.value = chosen;
    form.requestSubmit(form.querySelector("[value=yes]"));
  });

  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      if (dialog.returnValue === "draw") return;
      dialog.remove();
      resolve(dialog.returnValue === "yes" ? { reason: reason.value.trim(), region } : null);
    });
  });
}
