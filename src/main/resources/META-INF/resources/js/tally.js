// The preview of an import: how many pages are ticked, and how many pictures they make.

const SIZE = /\d{2,5}\s*[x×X*]\s*\d{2,5}/g;

export function watchTally() {
  document.addEventListener("click", (event) => {
    const form = event.target.closest?.("form[data-scene-tally]");
    const which = event.target.closest?.("[data-scene-tick]")?.dataset.sceneTick;
    if (!form || !which) return;
    for (const box of form.querySelectorAll("[name=chosen]")) box.checked = which === "all";
    count(form);
  });
  for (const name of ["change", "input"]) {
    document.addEventListener(name, (event) => {
      const form = event.target.form;
      if (form?.matches("[data-scene-tally]")) count(form);
    });
  }
}

function count(form) {
  const ticked = (name) => form.querySelectorAll(`[name="${name}"]:checked`).length;
  const others = form.querySelector("[name=other_viewports]").value.match(SIZE)?.length ?? 0;
  const pages = ticked("chosen");
  for (const place of form.querySelectorAll("[data-scene-tally-pages]")) place.textContent = pages;
  form.querySelector("[data-scene-tally-pictures]").textContent = pages * ticked("browsers") * (ticked("viewports") + others);
}
