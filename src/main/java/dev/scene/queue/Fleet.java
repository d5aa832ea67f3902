package dev.scene.queue;

import dev.scene.catalog.Browser;
import dev.scene.container.Containers;
import dev.scene.container.EngineException;
import dev.scene.container.ImageBuild;
import dev.scene.container.Runner;
import dev.scene.container.Runners;
import dev.scene.event.RunLog;
import dev.scene.platform.DatabaseClock;
import dev.scene.platform.Tally;
import dev.scene.run.Backlog;
import dev.scene.run.Endings;
import dev.scene.run.Execution;
import dev.scene.run.Run;
import dev.scene.run.Status;
import dev.scene.run.state.Failure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The runners at work: starts one for a run, and gives up a run whose runners never come to life.
@ApplicationScoped
class Fleet {
  private static final Logger LOG = LoggerFactory.getLogger(Fleet.class);

  /// So many runners in a row may end before they claim anything.
  private static final int BARREN_STARTS = 3;

  /// So many starts in a row may fail in all, over about three minutes.
  private static final int REFUSED_STARTS = 8;

  private final Containers containers;
  private final Runners runners;
  private final ImageBuild imageBuild;
  private final RunnerSpecs specs;
  private final Backlog backlog;
  private final Endings endings;
  private final RunLog log;
  private final QueueConfig config;
  private final DatabaseClock clock;
  private final Tally tally;

  Fleet(
      Containers containers,
      Runners runners,
      ImageBuild imageBuild,
      RunnerSpecs specs,
      Backlog backlog,
      Endings endings,
      RunLog log,
      QueueConfig config,
      DatabaseClock clock,
      Tally tally) {
    this.containers = containers;
    this.runners = runners;
    this.imageBuild = imageBuild;
    this.specs = specs;
    this.backlog = backlog;
    this.endings = endings;
    this.log = log;
    this.config = config;
    this.clock = clock;
    this.tally = tally;
  }

  List<Runner> live() {
    return runners.live();
  }

  /// Whether a runner lives that has nothing to capture and nothing to take.
  boolean hasIdle() {
    return runners.live().stream()
        .anyMatch(runner -> backlog.open(runner.runId(), runner.browser()) == 0);
  }

  /// Starts a runner for the run, unless the image must be built first, the last start failed a
  /// moment ago, or the run is given up.
  ///
  /// @return whether one was started
  boolean start(Run run, Browser browser, Containers.Engine engine) {
    Optional<Containers.Image> image = containers.image(specs.image());
    if (image.isEmpty()) {
      missingImage(run);
      return false;
    }
    return mayStart(run, browser)
        && runners
            .open(run.id(), browser, engine.id(), config.cap())
            .filter(opened -> start(opened, image.get()))
            .isPresent();
  }

  private boolean start(Runners.Opened opened, Containers.Image image) {
    Runner runner = opened.runner();
    try {
      containers.start(specs.of(opened, image));
    } catch (EngineException e) {
      runners.ended(runner, null, false, e.getMessage());
      tally.count(Tally.Of.DISPATCH, "failed");
      log.run(runner.runId(), "container_failed", String.valueOf(e.getMessage()));
      return false;
    }
    runners.started(runner);
    tally.count(Tally.Of.DISPATCH, "started");
    log.run(
        runner.runId(),
        "container_started",
        "Container %s started for %s".formatted(runner.name(), RunnerSpecs.name(runner.browser())));
    return true;
  }

  // a program that dies at its start will die again; an engine that refuses may have its reasons
  private boolean mayStart(Run run, Browser browser) {
    List<Runner> barren = runners.barren(run.id(), browser);
    if (barren.isEmpty()) {
      return true;
    }
    Runner last = barren.getFirst();
    long died = barren.stream().filter(runner -> runner.exitCode() != null).count();
    if (died >= BARREN_STARTS || barren.size() >= REFUSED_STARTS) {
      giveUp(run, browser, last, barren.size());
      return false;
    }
    Instant ended = last.endedAt();
    return last.exitCode() != null
        || ended == null
        || clock.now().isAfter(ended.plusSeconds(Math.min(60, 1L << barren.size())));
  }

  private void missingImage(Run run) {
    Optional<String> failure = imageBuild.takeFailure();
    if (failure.isPresent()) {
      failQueued(run, null, "image_missing", failure.get());
    } else {
      imageBuild.start(run.id());
    }
  }

  private void giveUp(Run run, Browser browser, Runner last, int starts) {
    String end =
        last.exitCode() == null
            ? "could not be started"
            : "ended with exit code %d".formatted(last.exitCode());
    failQueued(
        run,
        browser,
        last.exitCode() == null ? "engine_failed" : "runner_failed",
        "%d runners for %s never took anything; the last one, %s, %s. Mend what it says, or build the runner image anew by ./scene up.%nIt said:%n%s"
            .formatted(
                starts,
                RunnerSpecs.name(browser),
                last.name(),
                end,
                last.logTail() == null ? "(nothing)" : last.logTail()));
  }

  private void failQueued(Run run, @Nullable Browser browser, String reason, String message) {
    for (Execution execution : backlog.active(run.id())) {
      if (execution.status() == Status.QUEUED
          && (browser == null || execution.browser() == browser)) {
        endings.fail(execution, new Failure(reason, message));
      }
    }
  }

  /// Removes a container that is doomed; where the engine does not answer, a later look does.
  void remove(String container) {
    try {
      containers.remove(container);
    } catch (EngineException e) {
      LOG.warn("{} It goes once the engine answers.", e.getMessage());
    }
  }

  /// Tells a container in the background to end softly.
  void askToEnd(String container, Duration grace) {
    Thread.ofVirtual()
        .name("stop-" + container)
        .start(() -> {
          try {
            containers.stop(container, grace);
          } catch (EngineException e) {
            LOG.warn("{} Its heartbeat tells it to end as well.", e.getMessage());
          }
        });
  }
}
