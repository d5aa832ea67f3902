// After the last verdict: what came of the review, and where to go from here.
import { h, icon } from "./dom.js";

/** Shows the summary; `act` has finish(). */
export function summarize(place, run, act) {
  place.querySelector("dialog.review-summary")?.remove();
  const { approved, rejected, pending } = run.tally;
  const counts = [
    ["Approved", approved, "approved"],
    ["Rejected", rejected, "rejected"],
    ["Left", pending, "pending"],
    ["Failed", run.failed, "rejected"],
  ].filter(([, count], index) => count > 0 || index < 3);
  const close = h("button", { type: "button", className: "close", "aria-label": "Close" }, icon("close"));
  const dialog = h(
    "dialog",
    { className: "dialog dialog-small review-summary", "aria-labelledby": "summary-title" },
    h("div", { className: "dialog-head" }, h("h2", { id: "summary-title" }, pending === 0 ? "Review finished" : "Review so far"), close),
    h(
      "div",
      { className: "dialog-body" },
      h("dl", { className: "summary-counts" }, ...counts.map(([term, count, tone]) => h("div", { className: `summary-${tone}` }, h("dd", {}, count), h("dt", {}, term)))),
      h("p", {}, ...outcome(run)),
      h("p", { className: "quiet small-text" }, "U takes the last verdict back, as long as no run compares with the new baseline."),
    ),
    h("div", { className: "dialog-foot form-actions" }, h("a", { className: "btn", href: run.back }, "Back to the run"), ...next(run, act, () => dialog.close())),
  );
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => dialog.remove());
  place.append(dialog);
  dialog.showModal();
  dialog.querySelector(".btn-primary")?.focus();
}

function outcome({ baseline, tally, failed }) {
  if (baseline) return ["A ", h("a", { href: `/baselines/${baseline}` }, "new baseline"), ` has the approved ${tally.approved === 1 ? "picture" : "pictures"}; all others are the same as before. The next run compares with it.`];
  if (tally.approved === 0) return ["Nothing was approved, so the baseline stays as it is."];
  return [`No baseline was made yet${failed > 0 ? "; what failed cannot be approved" : ""}. Finish to make one of what is approved.`];
}

function next({ baseline, tally, again }, act, close) {
  if (baseline || tally.approved === 0) return again ? [h("a", { className: "btn btn-primary", href: again }, icon("play"), "Run again")] : [];
  const finish = h("button", { type: "button", className: "btn btn-primary" }, icon("baseline"), "Finish and make the baseline");
  finish.addEventListener("click", () => {
    close();
    act.finish();
  });
  return [finish];
}
