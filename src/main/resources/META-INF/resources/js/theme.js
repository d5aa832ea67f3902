// Sets the colour scheme before the first paint. Loaded as a plain script in the head, because a
// module would run too late and flash the wrong one.
(() => {
  const KEY = "scene.theme";
  const system = matchMedia("(prefers-color-scheme: dark)");

  const wanted = () => {
    try {
      return localStorage.getItem(KEY) ?? "system";
    } catch {
      return "system"; // storage may be forbidden; the system's wish is a fine answer
    }
  };

  const apply = () => {
    const choice = wanted();
    const dark = choice === "dark" || (choice === "system" && system.matches);
    document.documentElement.dataset.bsTheme = dark ? "dark" : "light";
    for (const button of document.querySelectorAll("[data-scene-theme]")) {
      button.setAttribute("aria-pressed", String(button.dataset.sceneTheme === choice));
    }
  };

  document.addEventListener("click", (event) => {
    const button = event.target.closest?.("[data-scene-theme]");
    if (!button) return;
    try {
      localStorage.setItem(KEY, button.dataset.sceneTheme);
    } catch {
      return;
    }
    apply();
  });

  system.addEventListener("change", apply);
  addEventListener("storage", (event) => event.key === KEY && apply());
  document.addEventListener("DOMContentLoaded", apply);
  apply();
})();
