package dev.scene.run;

import dev.scene.event.AuditLog;
import dev.scene.event.Subject;
import dev.scene.platform.Rows;
import dev.scene.run.state.Stop;
import dev.scene.run.told.Announcements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Writes down who did what to runs, in the transaction of the deed, and announces what was queued.
@ApplicationScoped
public class RunTrail {
  private static final String REFUSED = "callback_refused";
  private static final int LOOKED_AT = 50;

  private final Rows rows;
  private final AuditLog audit;
  private final Announcements announcements;

  RunTrail(Rows rows, AuditLog audit, Announcements announcements) {
    this.rows = rows;
    this.audit = audit;
    this.announcements = announcements;
  }

  void launched(Run run, List<Execution> executions) {
    audit.noted(
        subject(run),
        "launched",
        Map.of("purpose", run.purpose(), "executions", executions.size()));
    announcements.queued(run, executions);
  }

  void retried(Run run, List<Execution> executions) {
    audit.noted(subject(run), "retried", Map.of("executions", executions.size()));
    announcements.queued(run, executions);
  }

  void stopped(Run run, Stop stop) {
    audit.noted(subject(run), "stopped", facts(stop));
  }

  /// Says nothing where the whole run was stopped, which is written down already.
  public void stopped(Execution execution, Stop stop) {
    rows.find(Run.class, "select * from test_run where id = ?", execution.testRunId())
        .filter(run -> run.stop() == null)
        .map(run -> subject(execution, run))
        .ifPresent(of -> audit.noted(of, "stopped", facts(stop)));
  }

  /// Somebody spoke for the execution who may not, or not any more. Written down once for each
  /// execution, so that who repeats it fills no table.
  @Transactional
  public void refused(Execution execution, String message, int answer) {
    boolean known =
        audit.newest(new AuditLog.Filter(execution.id(), null), null, LOOKED_AT).stream()
            .anyMatch(entry -> entry.action().equals(REFUSED));
    Optional<Run> run =
        rows.find(Run.class, "select * from test_run where id = ?", execution.testRunId());
    if (!known && run.isPresent()) {
      audit.noted(
          subject(execution, run.get()), REFUSED, Map.of("message", message, "answer", answer));
    }
  }

  /// Called while its batch is still there.
  void deleted(Run run) {
    audit.deleted(subject(run), Map.of("purpose", run.purpose()));
  }

  private static Map<String, Object> facts(Stop stop) {
    return Map.of("mode", stop.mode(), "how", stop.sentence());
  }

  /// Where a run belongs.
  public record BatchName(UUID projectId, String name) {}

  private Subject subject(Run run) {
    return rows.find(
            BatchName.class, "select project_id, name from batch where id = ?", run.batchId())
        .map(it -> new Subject("run", run.id(), it.projectId(), it.name()))
        .orElseGet(() -> new Subject("run", run.id(), null, "Dry run"));
  }

  private Subject subject(Execution execution, Run run) {
    String name =
        "%s, %s %s"
            .formatted(
                execution.configuration().taskName(),
                execution.browser().name().toLowerCase(Locale.ROOT),
                execution.viewport());
    return new Subject("execution", execution.id(), subject(run).project(), name);
  }
}
