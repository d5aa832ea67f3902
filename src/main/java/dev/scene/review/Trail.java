package dev.scene.review;

import dev.scene.baseline.Baseline;
import dev.scene.event.AuditLog;
import dev.scene.event.RunLog;
import dev.scene.event.Subject;
import dev.scene.run.Execution;
import dev.scene.run.Run;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// Tells of verdicts, in the transaction of each: in the log of the run and in the audit log.
@ApplicationScoped
class Trail {
  private final RunLog log;
  private final AuditLog audit;

  Trail(RunLog log, AuditLog audit) {
    this.log = log;
    this.audit = audit;
  }

  void decided(Run run, Execution execution, Verdict verdict) {
    String what = word(verdict.decision());
    String reason = Objects.requireNonNullElse(verdict.reason(), "");
    log.execution(
        run.id(),
        execution.id(),
        "review_decided",
        "%s by %s%s".formatted(what, verdict.decidedBy(), reason.isEmpty() ? "" : ": " + reason));
    audit.noted(
        subject(run, execution),
        verdict.decision().name().toLowerCase(Locale.ROOT),
        reason.isEmpty() ? Map.of("run", run.id()) : Map.of("run", run.id(), "reason", reason));
  }

  void undone(Run run, Execution execution, Verdict verdict, String by) {
    log.execution(
        run.id(),
        execution.id(),
        "review_undone",
        "%s took back: %s".formatted(by, verdict.words()));
    audit.noted(
        subject(run, execution),
        "verdict undone",
        Map.of("run", run.id(), "verdict", verdict.decision()));
  }

  void succeeded(Run run, Baseline made, int approved) {
    log.run(
        run.id(),
        "baseline_ready",
        "Baseline %s is ready: %d approved picture%s took the place of older ones"
            .formatted(made.id(), approved, approved == 1 ? "" : "s"));
  }

  private static String word(Decision decision) {
    return decision == Decision.APPROVED ? "Approved" : "Rejected";
  }

  private static Subject subject(Run run, Execution execution) {
    String name =
        "%s, %s, %s %s"
            .formatted(
                execution.configuration().pageName(),
                execution.configuration().taskName(),
                execution.browser().name().toLowerCase(Locale.ROOT),
                execution.viewport());
    return new Subject("execution", execution.id(), run.settings().projectId(), name);
  }
}
