package dev.scene.launch;

import dev.scene.baseline.BaselineChoice;
import dev.scene.catalog.Batch;
import dev.scene.expand.Expansion.Planned;
import dev.scene.platform.Checks;
import dev.scene.platform.Problem;
import dev.scene.queue.Dispatcher;
import dev.scene.run.Execution;
import dev.scene.run.Purpose;
import dev.scene.run.Run;
import dev.scene.run.Runs;
import dev.scene.run.plan.Scope;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Opens runs.
@ApplicationScoped
public class Launch {
  private final Plan plan;
  private final BaselineChoice baselines;
  private final Freezer freezer;
  private final Runs runs;
  private final Dispatcher dispatcher;

  Launch(Plan plan, BaselineChoice baselines, Freezer freezer, Runs runs, Dispatcher dispatcher) {
    this.plan = plan;
    this.baselines = baselines;
    this.freezer = freezer;
    this.runs = runs;
    this.dispatcher = dispatcher;
  }

  /// Opens a run with all its executions queued, or answers the run that the same request opened.
  ///
  /// @throws Problem not found (the batch), invalid, conflict when the idempotency key was used
  ///   with other parameters, or unavailable when no engine can be reached
  public Launched start(LaunchRequest request, String actor) {
    check(request);
    Optional<Launched> before = opened(request);
    if (before.isPresent()) {
      return before.get();
    }
    plan.requireEngine();
    Launched launched = QuarkusTransaction.joiningExisting().call(() -> open(request, actor));
    dispatcher.wake();
    return launched;
  }

  private static void check(LaunchRequest request) {
    new Checks()
        .require(request.batchId() != null, "batch_id", "must name a batch")
        .require(
            request.purpose() != null && request.purpose() != Purpose.DRY_RUN,
            "purpose",
            "must be \"baseline_recording\" or \"comparison\"")
        .atMost(request.note(), "note", 2000)
        .atMost(request.jiraIssue(), "jira_issue", 100)
        .atMost(request.idempotencyKey(), "idempotency_key", 200)
        .require(
            (request.tasks() == Scope.SELECTED)
                == (request.taskIds() != null && !request.taskIds().isEmpty()),
            "task_ids",
            "must name the tasks of a run of selected ones, and of no other")
        .within(request.timeoutSeconds(), "timeout_seconds", 0, 7 * 24 * 3600)
        .require(
            request.idempotencyKey() == null || !request.idempotencyKey().startsWith(DryRuns.KEY),
            "idempotency_key",
            "must not begin with \"%s\", which is how dry runs are known".formatted(DryRuns.KEY))
        .orRefuse();
  }

  private Launched open(LaunchRequest request, String actor) {
    Batch batch = plan.batch(Objects.requireNonNull(request.batchId()));
    BaselineChoice.Choice choice = baselines.parse(batch.id(), request.baselineId());
    List<Planned> planned = plan.of(batch, request);
    Run run = freezer.run(batch, request, choice, actor);
    List<Execution> executions = new ArrayList<>();
    Map<UUID, Freezer.Frozen> tasks = new HashMap<>();
    for (Planned one : planned) {
      Freezer.Frozen frozen =
          tasks.computeIfAbsent(
              one.task().id(),
              _ -> freezer.task(batch, one.task(), baseline(run, batch.id(), choice, one)));
      executions.add(freezer.execution(run, executions.size(), one, frozen));
    }
    return runs.open(run, executions) ? new Launched(run, false) : opened(request).orElseThrow();
  }

  private @Nullable UUID baseline(
      Run run, UUID batch, BaselineChoice.Choice choice, Planned planned) {
    return run.purpose() == Purpose.COMPARISON
        ? baselines.resolve(choice, batch, planned.task()).orElse(null)
        : null;
  }

  private Optional<Launched> opened(LaunchRequest request) {
    return Optional.ofNullable(request.idempotencyKey())
        .flatMap(runs::byIdempotencyKey)
        .map(run -> repeated(run, request));
  }

  private static Launched repeated(Run opened, LaunchRequest request) {
    if (!opened.launchFingerprint().equals(request.fingerprint())) {
      throw Problem.conflict(
          "The idempotency key \"%s\" was used for run %s, with other parameters."
              .formatted(request.idempotencyKey(), opened.id()),
          "Send the same parameters again, or a new key for a new run.");
    }
    return new Launched(opened, true);
  }
}
