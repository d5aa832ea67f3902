package dev.scene.launch;

import dev.scene.baseline.BaselineChoice;
import dev.scene.catalog.Batch;
import dev.scene.catalog.Page;
import dev.scene.catalog.Pages;
import dev.scene.catalog.PixelRules;
import dev.scene.catalog.Project;
import dev.scene.catalog.Projects;
import dev.scene.catalog.Task;
import dev.scene.expand.Expansion.Planned;
import dev.scene.platform.Ids;
import dev.scene.platform.Tokens;
import dev.scene.run.Execution;
import dev.scene.run.Purpose;
import dev.scene.run.Run;
import dev.scene.run.Status;
import dev.scene.run.plan.Configuration;
import dev.scene.run.plan.Priority;
import dev.scene.run.plan.RunSettings;
import dev.scene.run.plan.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Copies what a run needs out of the catalog, so that later edits don't reach it.
@ApplicationScoped
class Freezer {
  private final Projects projects;
  private final Pages pages;
  private final LaunchConfig config;
  private final PixelDefaults defaults;
  private final CaptureResolution captures;
  private final Clock clock;

  Freezer(
      Projects projects,
      Pages pages,
      LaunchConfig config,
      PixelDefaults defaults,
      CaptureResolution captures,
      Clock clock) {
    this.projects = projects;
    this.pages = pages;
    this.config = config;
    this.defaults = defaults;
    this.captures = captures;
    this.clock = clock;
  }

  Run run(Batch batch, LaunchRequest request, BaselineChoice.Choice choice, String actor) {
    UUID baseline = choice instanceof BaselineChoice.Choice.Chosen(UUID id) ? id : null;
    return new Run(
        Ids.next(),
        batch.id(),
        baseline,
        Objects.requireNonNull(request.purpose()),
        Status.QUEUED,
        null,
        actor,
        request.note(),
        request.jiraIssue() == null ? batch.jiraIssue() : request.jiraIssue(),
        request.idempotencyKey(),
        request.fingerprint(),
        settings(batch, request.tasks()),
        Objects.requireNonNullElse(request.priority(), Priority.NORMAL),
        timeout(request),
        null,
        null,
        null,
        null,
        null,
        clock.instant(),
        null,
        null);
  }

  Run dryRun(Batch none, String key, String actor) {
    return new Run(
        Ids.next(),
        null,
        null,
        Purpose.DRY_RUN,
        Status.QUEUED,
        null,
        actor,
        null,
        null,
        key,
        Tokens.sha256(key),
        settings(none, Scope.ALL),
        Priority.HIGH,
        timeout(),
        null,
        null,
        null,
        null,
        null,
        clock.instant(),
        null,
        null);
  }

  private @Nullable Integer timeout() {
    int seconds = defaults.runTimeoutSeconds();
    return seconds == 0 ? null : seconds;
  }

  private @Nullable Integer timeout(LaunchRequest request) {
    Integer seconds = request.timeoutSeconds();
    if (seconds == null) {
      return timeout();
    }
    return seconds == 0 ? null : seconds;
  }

  private RunSettings settings(Batch batch, Scope scope) {
    Double threshold = batch.runDiffThreshold();
    return new RunSettings(
        batch.projectId(),
        projects.require(batch.projectId()).name(),
        batch.name(),
        threshold == null ? config.runDiffThreshold() : threshold,
        scope);
  }

  /// What a task does in a run of the batch, whatever the browser and the viewport.
  record Frozen(Configuration configuration, @Nullable UUID baseline) {}

  Frozen task(Batch batch, Task task, @Nullable UUID baseline) {
    return new Frozen(configuration(batch, task), baseline);
  }

  Execution execution(Run run, int position, Planned planned, Frozen frozen) {
    return Execution.queued(
        new Execution.Planned(
            Ids.next(),
            run.id(),
            planned.task().id(),
            frozen.baseline(),
            position,
            planned.browser(),
            planned.viewport(),
            frozen.configuration()),
        null,
        run.createdAt());
  }

  private Configuration configuration(Batch batch, Task task) {
    Page page = pages.require(task.pageId());
    Project project = projects.require(batch.projectId());
    PixelRules rules =
        task.rules().over(batch.rules()).over(project.rules()).over(defaults.rules());
    Double percent = batch.executionDiffThreshold();
    return new Configuration(
        page.id(),
        page.name(),
        page.url(),
        page.referenceUrl(),
        page.basicAuth().orElse(null),
        page.preparatoryActions(),
        page.preparatoryJs(),
        task.name(),
        task.taskActions(),
        task.taskJs(),
        captures.of(task, page, project),
        Objects.requireNonNull(rules.pixelThreshold()),
        Objects.requireNonNull(rules.pixelTolerance()),
        Objects.requireNonNull(rules.ignoreAntiAliasing()),
        Objects.requireNonNull(rules.ignoreNoise()),
        Objects.requireNonNull(rules.alignRows()),
        rules.ignoreRegions(),
        percent == null ? config.executionDiffThreshold() : percent,
        new Configuration.Timeouts(
            config.navigationTimeout().toMillis(),
            config.actionTimeout().toMillis(),
            config.executionTimeout().toMillis()));
  }
}
