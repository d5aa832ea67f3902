// Rows that are added and taken away: data-scene-add-row and data-scene-remove-row inside of
// [data-scene-rows], which holds a blank row in a template.

export function watchRows() {
  document.addEventListener("click", ({ target }) => {
    const adder = target.closest?.("[data-scene-add-row]");
    if (adder) {
      const template = adder.closest("[data-scene-rows]").querySelector("template");
      const row = template.content.firstElementChild.cloneNode(true);
      template.before(row);
      row.querySelector("input").focus();
    }
    const row = target.closest?.("[data-scene-remove-row]")?.closest("[data-scene-row]");
    if (row) {
      const rows = row.parentElement;
      row.remove();
      rows.querySelector("[data-scene-add-row]").focus();
    }
  });
}
