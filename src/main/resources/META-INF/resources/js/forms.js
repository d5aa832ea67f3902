// Small help around forms: where the focus goes, what a choice enables, what can be copied.

export function watchForms() {
  // A refused form comes back with its errors: go to the first. A new one: to its first field.
  document.addEventListener("htmx:afterSettle", (event) => {
    const root = event.detail.elt;
    const invalid = [...(root.querySelectorAll?.("[aria-invalid='true']") ?? [])].find((field) => field.checkVisibility());
    const note = root.querySelector?.("[data-scene-conflict]");
    (invalid ?? note ?? root.querySelector?.("[autofocus]"))?.focus();
  });

  // data-scene-enabled-by="purpose=comparison": usable only while that field has that value.
  const follow = (form) => {
    for (const part of form.querySelectorAll("[data-scene-enabled-by]")) {
      const [name, value] = part.dataset.sceneEnabledBy.split("=");
      part.disabled = new FormData(form).get(name) !== value;
    }
  };
  document.addEventListener("change", (event) => event.target.form && follow(event.target.form));
  document.addEventListener("htmx:load", (event) => {
    const root = event.detail.elt;
    for (const form of root.matches("form") ? [root] : root.querySelectorAll("form")) follow(form);
  });

  document.addEventListener("click", async (event) => {
    const button = event.target.closest?.("[data-scene-copy]");
    if (!button) return;
    const source = document.querySelector(button.dataset.sceneCopy);
    const copied = await copy(source?.innerText ?? button.dataset.sceneCopy);
    const label = button.querySelector("[data-label]") ?? button;
    const before = label.textContent;
    label.textContent = copied ? "Copied" : "Press Ctrl+C";
    setTimeout(() => (label.textContent = before), 1600);
    if (!copied && source) getSelection().selectAllChildren(source);
  });
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false; // plain http has no clipboard: the text is selected instead
  }
}
