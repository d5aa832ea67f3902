package dev.scene.queue;

import dev.scene.platform.DatabaseClock;
import dev.scene.platform.Problem;
import dev.scene.run.Backlog;
import dev.scene.run.Execution;
import dev.scene.run.Executions;
import dev.scene.run.Run;
import dev.scene.run.Runs;
import dev.scene.run.Status;
import dev.scene.run.state.Failure;
import dev.scene.run.state.Stop;
import dev.scene.run.state.StopMode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Ends runs and executions that somebody, or their time limit, wants to end.
///
/// What is wanted is a row first and done after it, so a service that dies in between goes on with
/// it at its next start: see [#enforce()].
@ApplicationScoped
public class Stops {
  /// What waits is cancelled so many at once, in one transaction. Of a run of thousands the rest
  /// follows, so that neither who asked nor the other runs wait for it.
  private static final int AT_ONCE = 200;

  private final Runs runs;
  private final Executions executions;
  private final Backlog backlog;
  private final Kills kills;
  private final QueueConfig config;
  private final DatabaseClock clock;

  Stops(
      Runs runs,
      Executions executions,
      Backlog backlog,
      Kills kills,
      QueueConfig config,
      DatabaseClock clock) {
    this.runs = runs;
    this.executions = executions;
    this.backlog = backlog;
    this.kills = kills;
    this.config = config;
    this.clock = clock;
  }

  /// Who wants an end, how, and the reason that was given.
  public record Order(StopMode mode, String by, @Nullable String reason) {
    /// Characters that a reason may have.
    public static final int LONGEST_REASON = 500;
  }

  /// Stops a run: nothing more of it is started, what waits is cancelled, what runs ends as the
  /// mode says. Of a large run some may still wait when this answers; it goes on by itself. Asking
  /// again for the same or for less changes nothing.
  ///
  /// @throws Problem not found, or conflict when the run is over
  public Run run(UUID id, Order order) {
    Run run = runs.require(id);
    if (run.status().isFinal()) {
      throw over("Run", id, run.status());
    }
    runs.stop(id, stop(order));
    enforce(runs.require(id));
    return runs.require(id);
  }

  /// Stops one execution, and no other of its run.
  ///
  /// @throws Problem not found, or conflict when it is over
  public Execution execution(UUID id, Order order) {
    Execution execution = executions.require(id);
    if (execution.status().isFinal()) {
      throw over("Execution", id, execution.status());
    }
    apply(id, stop(order), order.mode().reason());
    Execution after = executions.require(id);
    if (after.status().isFinal() && after.stop() == null) {
      throw over("Execution", id, after.status());
    }
    return after;
  }

  private static Problem over(String what, UUID id, Status status) {
    return Problem.conflict(
        "%s %s can't be stopped: it is over (%s)."
            .formatted(what, id, status.name().toLowerCase(Locale.ROOT)),
        "Nothing to do; its result stands.");
  }

  private Stop stop(Order order) {
    return new Stop(order.mode(), order.by(), order.reason(), clock.now());
  }

  /// Does what is left to do about every stop, and stops the runs whose time is over.
  ///
  /// @return whether something is left to do at once
  boolean enforce() {
    for (Run run : runs.overdue()) {
      runs.stop(run.id(), timeout(run));
    }
    boolean left = false;
    for (Run run : runs.stopping()) {
      left |= enforce(run);
    }
    Duration grace = config.queue().stopGrace();
    Failure deaf =
        new Failure(
            StopMode.SOFT.reason(),
            "It had not ended %d s later, and was killed.".formatted(grace.toSeconds()));
    backlog.deaf(grace).forEach(execution -> kills.lost(execution, deaf));
    return left;
  }

  private Stop timeout(Run run) {
    Integer seconds = run.timeoutSeconds();
    String reason =
        "the run was not over %d s after its first start. Allow more by its time limit or on the page Settings, or let more run at once"
            .formatted(seconds == null ? 0 : seconds);
    return new Stop(StopMode.TIMEOUT, "scene", reason, clock.now());
  }

  private boolean enforce(Run run) {
    Stop stop = run.stop();
    if (stop == null) {
      return false;
    }
    String reason = stop.mode() == StopMode.CANCEL ? "run_cancelled" : stop.mode().reason();
    backlog.executing(run.id()).forEach(it -> apply(it.id(), stop, reason));
    List<Execution> queued = backlog.queued(run.id(), AT_ONCE);
    if (!queued.isEmpty()) {
      QuarkusTransaction.joiningExisting()
          .run(() -> queued.forEach(it -> apply(it.id(), stop, reason)));
    }
    return queued.size() == AT_ONCE;
  }

  private void apply(UUID id, Stop stop, String reason) {
    if (stop.mode() == StopMode.SOFT) {
      kills.asked(id, stop, config.queue().stopGrace());
    } else {
      kills.stopped(id, stop, reason);
    }
  }

  /// Starts an execution anew that failed or was cancelled, as a new one that takes its place; a
  /// run that was over is open again.
  ///
  /// @throws Problem not found, or conflict when it did not fail or was started anew before
  public Execution retry(UUID id, String by) {
    Execution execution = executions.require(id);
    return runs.again(runs.require(execution.testRunId()), List.of(execution), by).getFirst();
  }

  /// Starts anew whatever of the run failed or was cancelled.
  ///
  /// @throws Problem not found, or conflict when there is nothing
  public List<Execution> retryAll(UUID run, String by) {
    Run known = runs.require(run);
    List<Execution> lost =
        executions.of(run).stream().filter(it -> it.status().mayBeRetried()).toList();
    if (lost.isEmpty()) {
      throw Problem.conflict(
          "Run %s has nothing to start again: no execution of it failed or was cancelled."
              .formatted(run),
          "Start a new run to capture everything again.");
    }
    return runs.again(known, lost, by);
  }
}
