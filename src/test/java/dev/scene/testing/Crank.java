package dev.scene.testing;

import dev.scene.compare.Comparisons;
import dev.scene.container.FakeContainers;
import dev.scene.container.RunnerSpec;
import dev.scene.queue.Dispatcher;
import dev.scene.run.Run;
import dev.scene.run.Runs;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Turns by hand what the service does by itself.
@ApplicationScoped
public class Crank {
  private final Dispatcher dispatcher;
  private final Comparisons comparisons;
  private final Runs runs;
  private final FakeContainers containers;

  Crank(Dispatcher dispatcher, Comparisons comparisons, Runs runs, FakeContainers containers) {
    this.dispatcher = dispatcher;
    this.comparisons = comparisons;
    this.runs = runs;
    this.containers = containers;
  }

  /// Lets the dispatcher look once.
  public void dispatch() {
    dispatcher.tick();
  }

  /// What was started last, after a look of the dispatcher.
  public RunnerSpec started() {
    dispatch();
    return containers.started().getLast();
  }

  /// The runner that was started last, after a look of the dispatcher.
  public FakeRunner runner() {
    return new FakeRunner(started());
  }

  /// The runners that were started last, so many of them, after a look of the dispatcher.
  public List<FakeRunner> runners(int howMany) {
    dispatch();
    List<RunnerSpec> started = containers.started();
    return started.subList(started.size() - howMany, started.size()).stream()
        .map(FakeRunner::new)
        .toList();
  }

  /// Compares until the run is over.
  public Run concluded(UUID run) {
    Await.until(
        "run %s is over".formatted(run),
        () -> {
          comparisons.tick();
          return runs.require(run).status().isFinal();
        });
    return runs.require(run);
  }

  /// Captures every execution of the run as this picture, and compares until the run is over.
  public Run through(UUID run, byte[] picture) {
    dispatch();
    containers.started().stream()
        .filter(spec -> spec.runId().equals(run))
        .map(FakeRunner::new)
        .forEach(runner -> {
          for (Optional<FakeRunner.Claimed> next = runner.claim();
              next.isPresent();
              next = runner.claim()) {
            next.get().captures(picture);
          }
          containers.exit(runner.name(), 0, "");
        });
    dispatch();
    return concluded(run);
  }
}
