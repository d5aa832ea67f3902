package dev.scene.web.home;

import dev.scene.catalog.Batch;
import dev.scene.launch.Launch;
import dev.scene.launch.LaunchRequest;
import dev.scene.platform.Caller;
import dev.scene.run.Execution;
import dev.scene.run.Executions;
import dev.scene.run.Purpose;
import dev.scene.run.Run;
import dev.scene.run.Runs;
import dev.scene.run.Status;
import dev.scene.run.Totals;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The demo as it goes: version 1 of a site is recorded, then version 2 is compared with it. Where
/// it stands is read from the runs, so that it goes on after a restart.
@ApplicationScoped
class Demo {
  private static final int NEWEST = 10;

  private final DemoSetup setup;
  private final Launch launch;
  private final Runs runs;
  private final Executions executions;
  private final Caller caller;

  Demo(DemoSetup setup, Launch launch, Runs runs, Executions executions, Caller caller) {
    this.setup = setup;
    this.launch = launch;
    this.runs = runs;
    this.executions = executions;
    this.caller = caller;
  }

  /// A run of it.
  ///
  /// @param shots its executions
  record Part(Run run, Totals totals, List<Execution> shots) {
    boolean isOver() {
      return run.status().isFinal();
    }

    public boolean isWell() {
      return run.status() == Status.FINISHED;
    }
  }

  /// How far it is; what has not begun is null.
  record Standing(@Nullable Batch batch, @Nullable Part recording, @Nullable Part comparison) {
    /// Whether something will change by itself.
    public boolean isLive() {
      return recording != null && (comparison == null ? !hasFailed() : !comparison.isOver());
    }

    /// Whether it came to an end that is not the one it has.
    public boolean hasFailed() {
      return (recording != null && recording.isOver() && !recording.isWell())
          || (comparison != null && comparison.isOver() && !comparison.isWell());
    }

    public boolean isDone() {
      return comparison != null && comparison.isOver() && comparison.isWell();
    }
  }

  Standing standing() {
    Optional<Batch> batch = setup.batch();
    if (batch.isEmpty()) {
      return new Standing(null, null, null);
    }
    List<Run> newest = runs.newest(new Runs.Filter(null, batch.get().id(), null), NEWEST, 0);
    Optional<Run> recording =
        newest.stream().filter(run -> run.purpose() == Purpose.BASELINE_RECORDING).findFirst();
    Optional<Run> comparison =
        newest.stream()
            .filter(run -> run.purpose() == Purpose.COMPARISON)
            .findFirst()
            .filter(
                run -> recording.isEmpty() || run.createdAt().isAfter(recording.get().createdAt()));
    return new Standing(
        batch.get(),
        recording.map(this::part).orElse(null),
        comparison.map(this::part).orElse(null));
  }

  private Part part(Run run) {
    return new Part(run, executions.totals(run.id()), executions.of(run.id()));
  }

  /// Begins it, or begins it again when it is over.
  void start() {
    Batch batch = setup.make();
    if (!standing().isLive()) {
      setup.show(1);
      launch(batch, Purpose.BASELINE_RECORDING, null);
    }
  }

  /// Does what is next, once its time has come; as often as one likes.
  Standing advance() {
    Standing now = standing();
    Part recording = now.recording();
    if (now.batch() == null
        || recording == null
        || !recording.isWell()
        || now.comparison() != null) {
      return now;
    }
    setup.show(2);
    launch(now.batch(), Purpose.COMPARISON, "demo-comparison-of-" + recording.run().id());
    return standing();
  }

  private void launch(Batch batch, Purpose purpose, @Nullable String key) {
    launch.start(
        new LaunchRequest(batch.id(), purpose, null, "The demo", null, key), caller.name());
  }
}
