// The bar of the review: what is said of this execution, and the ways to say something.
import { h, icon } from "./dom.js";

export class Bar {
  #state = h("div", { className: "review-state" });
  #group;
  #buttons;

  /** `act` has: approve(), reject(), undo(), group(), out(). Until it is told of an item nothing can be said. */
  constructor(element, act) {
    this.element = element;
    this.#group = button("Group", "g", "btn btn-quiet", act.group);
    this.#group.setAttribute("aria-pressed", "false");
    this.#buttons = {
      out: button("Take out", "t", "btn btn-quiet", act.out),
      undo: button("Undo", "u", "btn btn-quiet", act.undo),
      reject: button("Reject", "r", "btn review-reject", act.reject, "close"),
      approve: button("Approve", "y", "btn review-approve", act.approve, "check"),
    };
    this.#buttons.out.hidden = true;
    for (const each of [this.#group, ...Object.values(this.#buttons)]) each.disabled = true;
    element.append(this.#state, h("div", { className: "review-acts", role: "group", "aria-label": "Verdict" }, this.#group, ...Object.values(this.#buttons)));
  }

  /** Shows the verdict on an item; `members` are those that a verdict is given for together. */
  update({ run, item, together, members, out, undoable }) {
    this.element.hidden = !run || run.tally.needed === 0;
    if (this.element.hidden) return;
    const open = item?.needs && !run.closed;
    this.#state.replaceChildren(...state(run, item));
    const whole = item?.group?.together ? item.group.items.filter(({ review }) => review === null).length : 0;
    this.#group.disabled = !open || whole < 2;
    this.#group.setAttribute("aria-pressed", String(together));
    name(this.#group, together ? `Group of ${members.length}` : whole > 1 ? `Group of ${whole}` : "Group");
    this.#buttons.out.hidden = !together;
    this.#buttons.out.disabled = false;
    name(this.#buttons.out, out ? "Put back" : "Take out");
    this.#buttons.undo.disabled = Boolean(run.closed) || !(undoable || item?.review);
    this.#buttons.approve.disabled = !open;
    this.#buttons.reject.disabled = !open;
    const count = together && members.length > 1 ? ` ${members.length}` : "";
    name(this.#buttons.approve, `Approve${count}`);
    name(this.#buttons.reject, `Reject${count}`);
  }
}

function state(run, item) {
  const { pending, needed } = run.tally;
  const left = h("span", { className: "quiet nowrap" }, pending === 0 ? `All ${needed} decided` : `${pending} of ${needed} pending`);
  if (run.closed) return [left, h("span", { className: "review-note" }, `No verdict is taken: ${run.closed}.`)];
  if (!item?.needs) return [left, h("span", { className: "quiet" }, "This execution needs no verdict.")];
  return [left, verdict(item), item.before && before(item.before)].filter(Boolean);
}

function verdict({ review }) {
  if (!review) return h("span", { className: "verdict verdict-pending" }, "Pending");
  const said = review.decision === "approved" ? "Approved" : "Rejected";
  const words = `by ${review.decided_by}, ${when(review.decided_at)}${review.reason ? `: ${review.reason}` : ""}`;
  return h("span", { className: "review-said" }, h("span", { className: `verdict verdict-${review.decision}` }, said), " ", h("span", { className: "quiet" }, words));
}

function before({ run_id: run, by, at }) {
  return h("a", { className: "review-before", href: `/runs/${run}` }, icon("attempts"), `Approved before by ${by}, ${when(at)}`);
}

export const when = (at) => new Date(at).toLocaleString(undefined, { dateStyle: "medium", timeStyle: "short" });

function button(text, key, className, act, iconName) {
  const made = h("button", { type: "button", className, "aria-keyshortcuts": key.toUpperCase() }, iconName ? icon(iconName) : null, h("span", { className: "act-name" }, text), h("kbd", { "aria-hidden": "true" }, key.toUpperCase()));
  made.addEventListener("click", act);
  return made;
}

function name(made, text) {
  made.querySelector(".act-name").textContent = text;
}
