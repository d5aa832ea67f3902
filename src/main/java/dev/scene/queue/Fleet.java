package dev.scene.queue;

import dev.scene.catalog.Browser;
import dev.scene.container.Containers;
import dev.scene.container.EngineException;
import dev.scene.container.ImageBuild;
import dev.scene.container.Runner;
import dev.scene.container.Runners;
import dev.scene.event.RunLog;
import dev.scene.run.Execution;
import dev.scene.run.Executions;
import dev.scene.run.Run;
import dev.scene.run.Status;
import jakarta.enterprise.context.ApplicationScoped;
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

  private final Containers containers;
  private final Runners runners;
  private final ImageBuild imageBuild;
  private final RunnerSpecs specs;
  private final Executions executions;
  private final RunLog log;

  Fleet(
      Containers containers,
      Runners runners,
      ImageBuild imageBuild,
      RunnerSpecs specs,
      Executions executions,
      RunLog log) {
    this.containers = containers;
    this.runners = runners;
    this.imageBuild = imageBuild;
    this.specs = specs;
    this.executions = executions;
    this.log = log;
  }

  List<Runner> live() {
    return runners.live();
  }

  /// Whether a runner lives that has nothing to capture and nothing to take.
  boolean hasIdle() {
    return runners.live().stream()
        .anyMatch(runner -> executions.open(runner.runId(), runner.browser()) == 0);
  }

  /// Starts a runner for the run, unless the image must be built first or the run is given up.
  ///
  /// @return whether one was started
  boolean start(Run run, Browser browser) {
    Optional<Containers.Image> image = containers.image(specs.image());
    if (image.isEmpty()) {
      missingImage(run);
      return false;
    }
    List<Runner> barren = runners.barren(run.id(), browser);
    if (barren.size() >= BARREN_STARTS) {
      giveUp(run, browser, barren.getFirst());
      return false;
    }
    Runners.Opened opened = runners.open(run.id(), browser);
    try {
      containers.start(specs.of(opened, image.get()));
    } catch (EngineException e) {
      runners.ended(opened.runner(), null, false, e.getMessage());
      log.run(run.id(), "container_failed", String.valueOf(e.getMessage()));
      return false;
    }
    runners.started(opened.runner());
    log.run(
        run.id(),
        "container_started",
        "Container %s started for %s".formatted(opened.runner().name(), RunnerSpecs.name(browser)));
    return true;
  }

  private void missingImage(Run run) {
    Optional<String> failure = imageBuild.takeFailure();
    if (failure.isPresent()) {
      failQueued(run, null, "image_missing", failure.get());
    } else {
      imageBuild.start(run.id());
    }
  }

  private void giveUp(Run run, Browser browser, Runner last) {
    String end =
        last.exitCode() == null
            ? "could not be started"
            : "ended with exit code %d".formatted(last.exitCode());
    failQueued(
        run,
        browser,
        "runner_failed",
        "%d runners for %s never took anything; the last one, %s, %s. Mend what it says, or build the runner image anew by ./scene up.%nIt said:%n%s"
            .formatted(
                BARREN_STARTS,
                RunnerSpecs.name(browser),
                last.name(),
                end,
                last.logTail() == null ? "(nothing)" : last.logTail()));
  }

  private void failQueued(Run run, @Nullable Browser browser, String reason, String message) {
    for (Execution execution : executions.of(run.id())) {
      if (execution.status() == Status.QUEUED
          && (browser == null || execution.browser() == browser)) {
        executions.fail(execution, reason, message, null);
      }
    }
  }

  /// Removes a container whose runner is not to be trusted any more.
  void discard(@Nullable String container) {
    if (container == null) {
      return;
    }
    runners.live().stream()
        .filter(runner -> runner.name().equals(container))
        .forEach(runner -> runners.ended(runner, null, false, null));
    try {
      containers.remove(container);
    } catch (EngineException e) {
      LOG.warn("{} It goes as a leftover once the engine answers.", e.getMessage());
    }
  }
}
