// A row of tabs that is wider than the screen shows the one that is open.

export function watchTabs() {
  document.addEventListener("htmx:load", ({ target }) => reveal(target));
  reveal(document);
}

function reveal(place) {
  const tab = place.querySelector(".tabs > [aria-current]");
  if (!tab) return;
  const row = tab.parentElement;
  const { left, right } = row.getBoundingClientRect();
  const box = tab.getBoundingClientRect();
  row.scrollLeft += Math.max(0, box.right - right) - Math.max(0, left - box.left);
}
