package dev.scene.web.launch;

import dev.scene.baseline.Baseline;
import dev.scene.baseline.Baselines;
import dev.scene.catalog.Batch;
import dev.scene.catalog.BatchTask;
import dev.scene.catalog.Batches;
import dev.scene.catalog.Project;
import dev.scene.catalog.Projects;
import dev.scene.catalog.Task;
import dev.scene.catalog.Tasks;
import dev.scene.platform.Caller;
import dev.scene.platform.Ids;
import dev.scene.run.Execution;
import dev.scene.run.Executions;
import dev.scene.run.Purpose;
import dev.scene.run.Run;
import dev.scene.run.past.Paces;
import dev.scene.run.past.RunFilter;
import dev.scene.run.past.RunSearch;
import dev.scene.run.plan.Scope;
import dev.scene.settings.Settings;
import dev.scene.web.Formats;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the form that starts a run proposes and offers.
@ApplicationScoped
class LaunchChoices {
  private final Projects projects;
  private final Batches batches;
  private final Tasks tasks;
  private final Baselines baselines;
  private final Past past;
  private final Settings settings;

  LaunchChoices(
      Projects projects,
      Batches batches,
      Tasks tasks,
      Baselines baselines,
      Past past,
      Settings settings) {
    this.projects = projects;
    this.batches = batches;
    this.tasks = tasks;
    this.baselines = baselines;
    this.past = past;
    this.settings = settings;
  }

  /// What was left open, filled in: from the run that is to be done again, or from the last one of
  /// the project, so that a choice is remembered.
  ///
  /// A batch that has a baseline is compared with it, one that has none records it: a recording
  /// that is done again became such a baseline. A comparison stays one.
  TypedLaunch proposed(TypedLaunch typed, @Nullable Run again) {
    Batch asked = Ids.known(typed.batch()).flatMap(batches::find).orElse(null);
    UUID project = Ids.known(typed.project()).orElse(null);
    if (again == null && asked != null && (project == null || project.equals(asked.projectId()))) {
      return filled(typed, asked, typed.chosenPurpose());
    }
    Run last = again == null ? past.last(project).orElse(null) : again;
    Batch batch = batchOf(last, project);
    if (batch == null) {
      return typed.with(typed.project(), "", Purpose.COMPARISON);
    }
    TypedLaunch chosen = filled(typed, batch, isComparison(again) ? Purpose.COMPARISON : null);
    return last == null ? chosen : past.taken(chosen, last);
  }

  private static boolean isComparison(@Nullable Run run) {
    return run != null && run.purpose() == Purpose.COMPARISON;
  }

  private TypedLaunch filled(TypedLaunch typed, Batch batch, @Nullable Purpose said) {
    Purpose purpose = said == null ? usual(batch) : said;
    return typed.with(batch.projectId().toString(), batch.id().toString(), purpose);
  }

  private Purpose usual(Batch batch) {
    return baselines.latest(batch.id()).isEmpty() ? Purpose.BASELINE_RECORDING : Purpose.COMPARISON;
  }

  // where there is only one, there is nothing to choose
  private @Nullable Batch batchOf(@Nullable Run run, @Nullable UUID project) {
    if (run != null && run.batchId() != null) {
      return batches.find(run.batchId()).orElse(null);
    }
    List<Batch> own = project == null ? List.of() : batches.of(project);
    return own.size() == 1 ? own.getFirst() : null;
  }

  LaunchOptions options(TypedLaunch typed) {
    List<Batch> all = batches.all();
    List<Project> startable =
        projects.all().stream()
            .filter(project -> all.stream().anyMatch(it -> it.projectId().equals(project.id())))
            .toList();
    Batch batch = Ids.known(typed.batch()).flatMap(batches::find).orElse(null);
    List<Batch> offered =
        all.stream().filter(it -> it.projectId().toString().equals(typed.project())).toList();
    List<LaunchOptions.Choice> choices = batch == null ? List.of() : choices(batch.id(), typed);
    int executions = executions(choices, typed.chosenScope());
    return new LaunchOptions(
        startable,
        offered,
        batch,
        batch == null ? List.of() : baselines(batch.id()),
        choices,
        executions,
        batch == null ? "" : past.estimate(batch.id(), executions),
        Duration.ofSeconds(settings.now().runTimeoutSeconds()));
  }

  private List<Baseline> baselines(UUID batch) {
    return baselines.of(batch).stream()
        .filter(baseline -> baseline.status() == Baseline.Status.READY)
        .toList();
  }

  private List<LaunchOptions.Choice> choices(UUID batch, TypedLaunch typed) {
    return batches.tasks(batch).stream()
        .filter(BatchTask::enabled)
        .map(item -> tasks.require(item.taskId()))
        .map(task -> new LaunchOptions.Choice(task, typed.tasks().contains(task.id().toString())))
        .toList();
  }

  private static int executions(List<LaunchOptions.Choice> choices, Scope scope) {
    return switch (scope) {
      case ALL -> choices.stream().map(LaunchOptions.Choice::task).mapToInt(Task::executions).sum();
      case SMOKE ->
          choices.stream()
              .limit(1)
              .map(LaunchOptions.Choice::task)
              .mapToInt(Task::executions)
              .sum();
      case SELECTED ->
          choices.stream()
              .filter(LaunchOptions.Choice::chosen)
              .map(LaunchOptions.Choice::task)
              .mapToInt(Task::executions)
              .sum();
    };
  }

  /// What earlier runs tell of the next one.
  @ApplicationScoped
  static class Past {
    private final RunSearch runs;
    private final Executions executions;
    private final Paces paces;
    private final Caller caller;

    Past(RunSearch runs, Executions executions, Paces paces, Caller caller) {
      this.runs = runs;
      this.executions = executions;
      this.paces = paces;
      this.caller = caller;
    }

    /// The last run that this person started, of the project if there is one.
    Optional<Run> last(@Nullable UUID project) {
      RunFilter mine =
          new RunFilter(project, null, null, null, caller.name(), null, null, null, null);
      return runs.newest(mine, 1, 0).stream().findFirst();
    }

    TypedLaunch taken(TypedLaunch typed, Run run) {
      Scope scope = run.settings().scope();
      List<String> chosen =
          scope == Scope.SELECTED
              ? executions.of(run.id()).stream()
                  .map(Execution::taskId)
                  .distinct()
                  .map(UUID::toString)
                  .toList()
              : List.of();
      return typed.taking(scope == null ? Scope.ALL : scope, chosen, run.priority());
    }

    String estimate(UUID batch, int executions) {
      return executions == 0
          ? ""
          : paces.each(batch).map(each -> Formats.about(each.multipliedBy(executions))).orElse("");
    }
  }
}
