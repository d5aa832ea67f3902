package dev.scene.queue;

import dev.scene.catalog.Browser;
import dev.scene.container.Containers;
import dev.scene.container.EngineException;
import dev.scene.container.Runner;
import dev.scene.container.Runners;
import dev.scene.event.RunLog;
import dev.scene.platform.Tally;
import dev.scene.run.Run;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The runners at work: starts them, and tells them to end.
@ApplicationScoped
class Fleet {
  private static final Logger LOG = LoggerFactory.getLogger(Fleet.class);

  private final Containers containers;
  private final Runners runners;
  private final Trials trials;
  private final RunnerSpecs specs;
  private final RunLog log;
  private final Tally tally;

  Fleet(
      Containers containers,
      Runners runners,
      Trials trials,
      RunnerSpecs specs,
      RunLog log,
      Tally tally) {
    this.containers = containers;
    this.runners = runners;
    this.trials = trials;
    this.specs = specs;
    this.log = log;
    this.tally = tally;
  }

  List<Runner> live() {
    return runners.live();
  }

  /// Starts a runner for the run, unless the image must be built first, the last start failed a
  /// moment ago, the run is given up, or `most` are at work.
  ///
  /// @return whether one was started
  boolean start(Run run, Browser browser, Containers.Engine engine, int most) {
    return trials
        .image(run, browser)
        .flatMap(image ->
            runners
                .open(run.id(), browser, new Runners.Place(engine.id(), image.id()), most)
                .filter(opened -> start(opened, image)))
        .isPresent();
  }

  private boolean start(Runners.Opened opened, Containers.Image image) {
    Runner runner = opened.runner();
    try {
      containers.start(specs.of(opened, image));
    } catch (EngineException e) {
      tally.count(Tally.Of.DISPATCH, "failed");
      runners.ended(runner, null, false, e.getMessage());
      log.run(runner.runId(), "container_failed", String.valueOf(e.getMessage()));
      return false;
    }
    tally.count(Tally.Of.DISPATCH, "started");
    runners.started(runner);
    log.run(
        runner.runId(),
        "container_started",
        "Container %s started for %s".formatted(runner.name(), RunnerSpecs.name(runner.browser())));
    return true;
  }

  /// Hands a runner that has nothing left over to another run, unless it must go, or that run's
  /// runners are started from another image.
  Optional<Runner> move(Runner runner, Run run) {
    Optional<Runner> moved =
        image(run, runner.browser())
            .filter(image -> image.id().equals(runner.image()))
            .flatMap(_ -> runners.move(runner, run.id()));
    moved.ifPresent(it ->
        log.run(
            run.id(),
            "container_taken_over",
            "Container %s goes on with this run".formatted(it.name())));
    return moved;
  }

  private Optional<Containers.Image> image(Run run, Browser browser) {
    try {
      return trials.image(run, browser);
    } catch (EngineException e) {
      LOG.warn("{} A runner that could have gone on ends.", e.getMessage());
      return Optional.empty();
    }
  }

  /// Removes a container that is doomed, in the background; where the engine does not answer, a
  /// later look does.
  void remove(String container) {
    inBackground(() -> containers.remove(container), "It goes once the engine answers.");
  }

  /// Tells a container in the background to end softly.
  void askToEnd(String container, Duration grace) {
    inBackground(() -> containers.stop(container, grace), "Its heartbeat tells it to end as well.");
  }

  // an engine may take its time, and nobody who stops something is to wait for it
  private static void inBackground(Runnable call, String otherwise) {
    Thread.ofVirtual()
        .start(() -> {
          try {
            call.run();
          } catch (EngineException e) {
            LOG.warn("{} {}", e.getMessage(), otherwise);
          }
        });
  }
}
