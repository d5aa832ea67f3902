// Replaces the browser's confirm box by a dialog of our own.
//
// On an element with hx-confirm: data-confirm-title, data-confirm-action (the verb on the button)
// and data-confirm-kind="danger" refine it. A plain form asks through data-scene-confirm.

let box;

export function watchConfirms() {
  document.addEventListener("htmx:confirm", async (event) => {
    const { question, issueRequest, elt } = event.detail;
    if (!question) return;
    event.preventDefault();
    if (await ask(question, elt.dataset)) issueRequest(true);
  });

  document.addEventListener("submit", async (event) => {
    const form = event.target;
    const question = form.dataset.sceneConfirm;
    if (!question || form.dataset.confirmed) return;
    event.preventDefault();
    const submitter = event.submitter;
    if (!(await ask(question, form.dataset))) return;
    form.dataset.confirmed = "yes";
    form.requestSubmit(submitter);
    delete form.dataset.confirmed;
  });
}

/** Resolves to whether the person said yes. */
export function ask(question, { confirmTitle, confirmAction, confirmKind } = {}) {
  box ??= build();
  box.title.textContent = confirmTitle ?? "Are you sure?";
  box.question.textContent = question;
  box.yes.textContent = confirmAction ?? "Continue";
  box.yes.className = confirmKind === "danger" ? "btn btn-danger" : "btn btn-primary";
  document.body.append(box.dialog);
  box.dialog.returnValue = "";
  box.dialog.showModal();
  (confirmKind === "danger" ? box.no : box.yes).focus();
  return new Promise((resolve) => {
    box.dialog.addEventListener("close", () => resolve(box.dialog.returnValue === "yes"), { once: true });
  });
}

function build() {
  const make = (tag, properties) => Object.assign(document.createElement(tag), properties);
  const dialog = make("dialog", { className: "dialog dialog-small" });
  const form = make("form", { method: "dialog" });
  const title = make("h2", { id: "confirm-title" });
  const question = make("p", { id: "confirm-question" });
  const no = make("button", { className: "btn", value: "no", textContent: "Cancel" });
  const yes = make("button", { value: "yes" });
  const head = make("div", { className: "dialog-head" });
  const body = make("div", { className: "dialog-body" });
  const foot = make("div", { className: "dialog-foot form-actions" });
  dialog.setAttribute("role", "alertdialog");
  dialog.setAttribute("aria-labelledby", title.id);
  dialog.setAttribute("aria-describedby", question.id);
  head.append(title);
  body.append(question);
  foot.append(no, yes);
  form.append(head, body, foot);
  dialog.append(form);
  return { dialog, title, question, no, yes };
}
