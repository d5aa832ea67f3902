// <details class="menu">: closed by a choice, by Escape and by what happens outside of it.

export function watchMenus() {
  document.addEventListener("click", ({ target }) => {
    for (const menu of opened()) {
      if (!menu.contains(target) || target.closest?.(".menu-item")) menu.open = false;
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    for (const menu of opened()) {
      menu.open = false;
      menu.querySelector("summary").focus();
      event.preventDefault();
    }
  });
  document.addEventListener("focusin", ({ target }) => {
    for (const menu of opened()) if (!menu.contains(target)) menu.open = false;
  });
}

function opened() {
  return document.querySelectorAll("details.menu[open]");
}
