// A field that narrows a list down while one types: data-scene-narrow names the list, of which the
// items stay whose text holds every word. Nothing is asked of the server.

export function watchNarrow() {
  document.addEventListener("input", ({ target }) => {
    const list = target.dataset?.sceneNarrow && document.querySelector(target.dataset.sceneNarrow);
    if (list) narrow(list, target);
  });
}

function narrow(list, field) {
  const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
  let shown = 0;
  for (const item of list.children) {
    const text = item.textContent.toLowerCase();
    item.hidden = !words.every((word) => text.includes(word));
    if (!item.hidden) shown += 1;
  }
  const told = field.parentElement.querySelector("[data-scene-narrowed]");
  if (told) told.textContent = words.length ? `${shown} of ${list.children.length}` : "";
}
