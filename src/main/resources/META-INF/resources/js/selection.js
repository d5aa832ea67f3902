// The run that was looked at last stays marked in the list, whatever is new above it.
//
// [data-scene-run-row] is a row; the list says which one is marked in data-scene-selected-run.

const KEY = "scene.run";

export function watchSelection() {
  const look = () => {
    const shown = document.querySelector("#run-live[data-scene-run]")?.dataset.sceneRun;
    if (shown) sessionStorage.setItem(KEY, shown);
    mark(shown ?? sessionStorage.getItem(KEY));
  };
  document.addEventListener("htmx:load", look);
  document.addEventListener("htmx:afterSwap", look);
  look();
}

function mark(run) {
  const list = document.getElementById("runs");
  if (!list || !run) return;
  list.dataset.sceneSelectedRun = run;
  for (const row of list.querySelectorAll("[data-scene-run-row]")) {
    if (row.dataset.sceneRunRow === run) row.setAttribute("aria-selected", "true");
    else row.removeAttribute("aria-selected");
  }
}
