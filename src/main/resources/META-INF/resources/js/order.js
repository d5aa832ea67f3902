// Lists that are put into order by buttons: data-scene-move="up|down" inside an item of a
// data-scene-orderable list. A form sends its fields in the order of the page, so nothing else is
// needed to tell the server.

export function watchOrder() {
  document.addEventListener("click", (event) => {
    const button = event.target.closest?.("[data-scene-move]");
    const item = button?.closest("[data-scene-orderable] > *");
    if (!item) return;
    if (button.dataset.sceneMove === "up") item.previousElementSibling?.before(item);
    else item.nextElementSibling?.after(item);
    // the button that was used may be gone at the end of the list
    const other = item.querySelector(`[data-scene-move]:not([data-scene-move="${button.dataset.sceneMove}"])`);
    (getComputedStyle(button).visibility === "hidden" ? other : button)?.focus();
  });
}
