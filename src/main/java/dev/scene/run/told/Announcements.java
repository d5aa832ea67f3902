package dev.scene.run.told;

import dev.scene.event.outbox.EventType;
import dev.scene.event.outbox.Outbox;
import dev.scene.event.outbox.Payload;
import dev.scene.platform.DatabaseClock;
import dev.scene.platform.Rows;
import dev.scene.run.Execution;
import dev.scene.run.Purpose;
import dev.scene.run.Run;
import dev.scene.run.Status;
import dev.scene.run.Totals;
import dev.scene.run.comparison.ComparisonStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

/// Tells other programs what becomes of runs and executions, each in the transaction of the change.
/// Of dry runs nobody is told.
@ApplicationScoped
public class Announcements {
  private final Outbox outbox;
  private final Told told;
  private final Rows rows;
  private final Clock clock;
  private final DatabaseClock databaseClock;

  Announcements(Outbox outbox, Told told, Rows rows, Clock clock, DatabaseClock databaseClock) {
    this.outbox = outbox;
    this.told = told;
    this.rows = rows;
    this.clock = clock;
    this.databaseClock = databaseClock;
  }

  public void queued(Run run, List<Execution> executions) {
    if (run.purpose() == Purpose.DRY_RUN) {
      return;
    }
    of(run, EventType.RUN_QUEUED, null);
    Map<UUID, Optional<Payload.Baseline>> baselines = new HashMap<>();
    outbox.add(
        executions.stream()
            .map(execution -> {
              UUID id = execution.baselineId();
              Payload.Baseline baseline =
                  id == null
                      ? null
                      : baselines
                          .computeIfAbsent(id, it -> Optional.ofNullable(told.baseline(it)))
                          .orElse(null);
              return payload(
                  run, EventType.TASK_ENQUEUED, new Parts(null, execution, baseline, null, null));
            })
            .toList());
  }

  public void started(Run run) {
    of(run, EventType.RUN_STARTED, null);
  }

  /// The run is over: how, and how it stands to its threshold.
  public void over(UUID id, Totals totals) {
    Run run = require(id);
    EventType how =
        switch (run.status()) {
          case FINISHED -> EventType.RUN_COMPLETED;
          case CANCELLED -> EventType.RUN_CANCELLED;
          case QUEUED, EXECUTING, FAILED -> EventType.RUN_FAILED;
        };
    of(run, EventType.RUN_FINISHED, totals);
    of(run, how, totals);
    if (Told.threshold(run) != null) {
      of(run, EventType.RUN_THRESHOLD_EVALUATED, totals);
    }
  }

  /// The run made this baseline.
  public void finalized(Run run, Payload.Baseline baseline) {
    if (run.purpose() != Purpose.DRY_RUN) {
      add(run, EventType.BASELINE_FINALIZED, new Parts(null, null, baseline, null, null));
    }
  }

  /// An execution went from one state to this one.
  public void changed(Run run, Execution now, EventType type) {
    of(run, now, type);
  }

  /// What was to be known of a captured execution may be known now: told once, when nothing of it
  /// is to be compared any more.
  public void settled(UUID id) {
    Execution execution = execution(id);
    settled(require(execution.testRunId()), execution);
  }

  public void settled(Run run, Execution execution) {
    if (execution.status() == Status.FINISHED
        && execution.comparisonStatus() != ComparisonStatus.PENDING
        && execution.reference().status() != ComparisonStatus.PENDING) {
      of(run, execution, EventType.TASK_FINISHED);
    }
  }

  /// Somebody decided about what an execution shows.
  public void reviewed(UUID id, Payload.Review review) {
    Execution execution = execution(id);
    Run run = require(execution.testRunId());
    Payload.Baseline baseline = told.baseline(execution.baselineId());
    add(run, EventType.REVIEW_DECIDED, new Parts(null, execution, baseline, null, review));
  }

  /// A run, and what the database's time was when it was read.
  public record Read(@Nested Run run, Instant moment) {}

  /// The run as it stands, and with it what the database's time is.
  public Run require(UUID id) {
    Read read =
        rows.find(
                Read.class,
                "select r.*, current_timestamp as moment from test_run r where id = ?",
                id)
            .orElseThrow();
    databaseClock.read(read.moment());
    return read.run();
  }

  private Execution execution(UUID id) {
    return rows.find(Execution.class, "select * from task_execution where id = ?", id)
        .orElseThrow();
  }

  private void of(Run run, EventType type, @Nullable Totals totals) {
    if (run.purpose() != Purpose.DRY_RUN) {
      Payload.Baseline baseline = told.baseline(run.baselineId());
      add(run, type, new Parts(totals, null, baseline, Told.threshold(run), null));
    }
  }

  private void of(Run run, Execution execution, EventType type) {
    if (run.purpose() != Purpose.DRY_RUN) {
      Payload.Baseline baseline = told.baseline(execution.baselineId());
      add(run, type, new Parts(null, execution, baseline, null, null));
    }
  }

  private record Parts(
      @Nullable Totals totals,
      @Nullable Execution execution,
      Payload.@Nullable Baseline baseline,
      Payload.@Nullable Threshold threshold,
      Payload.@Nullable Review review) {}

  private void add(Run run, EventType type, Parts parts) {
    outbox.add(List.of(payload(run, type, parts)));
  }

  private Payload payload(Run run, EventType type, Parts parts) {
    Execution execution = parts.execution();
    return new Payload(
        type,
        clock.instant(),
        execution == null ? null : execution.attempt(),
        execution == null
            ? Told.duration(run.startedAt(), run.finishedAt())
            : Told.duration(execution.startedAt(), execution.finishedAt()),
        Told.project(run),
        Told.batch(run),
        parts.baseline(),
        Told.run(run, parts.totals()),
        parts.threshold(),
        execution == null ? null : Told.task(execution),
        execution == null ? null : Told.page(execution),
        execution == null ? null : told.execution(execution),
        parts.review());
  }
}
