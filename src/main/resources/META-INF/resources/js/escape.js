// Escape leads one level up where nothing else waits for it: `data-scene-up` marks the link there.

const TAKES_IT = "dialog:modal, details.menu[open]";
const TYPED_IN = "input, textarea, select, [contenteditable]";

export function watchEscape() {
  // first in the row, so that it sees the menu that the same key is about to close
  document.addEventListener("keydown", up, true);
}

function up(event) {
  if (event.key !== "Escape" || event.defaultPrevented || event.isComposing) return;
  if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
  if (document.querySelector(TAKES_IT) || event.target.closest?.(TYPED_IN)) return;
  document.querySelector("[data-scene-up]")?.click();
}
