// Native dialogs: opened by a button or by a fragment that arrives in one, closed by the server.
//
// data-scene-open="#id"  opens a dialog        data-scene-close  closes the one around it
// data-scene-clear="#id" empties an element    HX-Trigger: scene:close-dialog closes the top one

export function watchDialogs() {
  document.addEventListener("click", (event) => {
    const target = event.target;
    const opener = target.closest?.("[data-scene-open]");
    if (opener) open(document.querySelector(opener.dataset.sceneOpen));
    if (target.closest?.("[data-scene-close]")) target.closest("dialog")?.close();
    const clearer = target.closest?.("[data-scene-clear]");
    if (clearer) {
      document.querySelector(clearer.dataset.sceneClear)?.replaceChildren();
      event.preventDefault();
    }
    if (target instanceof HTMLDialogElement && outside(target, event) && !dirty(target)) target.close();
  });

  // A fragment asked for into a closed dialog opens it.
  document.addEventListener("htmx:afterSwap", (event) => {
    const dialog = event.detail.target?.closest?.("dialog");
    if (dialog && event.detail.target.childElementCount > 0) open(dialog);
  });

  document.addEventListener("scene:close-dialog", () => {
    const modals = document.querySelectorAll("dialog:modal");
    modals[modals.length - 1]?.close();
  });

  // What was typed is gone with the dialog; the next opening starts afresh.
  document.addEventListener(
    "close",
    (event) => event.target.querySelector?.("[data-scene-dialog-slot]")?.replaceChildren(),
    true, // close does not bubble
  );
}

function open(dialog) {
  if (dialog && !dialog.open) dialog.showModal();
}

function outside(dialog, { clientX, clientY, detail }) {
  if (detail === 0) return false; // a key pressed on a button reports no place
  const box = dialog.getBoundingClientRect();
  return clientX < box.left || clientX > box.right || clientY < box.top || clientY > box.bottom;
}

/** Whether a click beside the dialog would throw away something typed. */
function dirty(dialog) {
  return [...dialog.querySelectorAll("input, textarea, select")].some((field) => {
    if (field.type === "checkbox" || field.type === "radio") return field.checked !== field.defaultChecked;
    if (field.tagName === "SELECT") return [...field.options].some((option) => option.defaultSelected && !option.selected);
    return field.value !== field.defaultValue;
  });
}
