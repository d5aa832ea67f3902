package dev.scene.launch;

import dev.scene.catalog.Batch;
import dev.scene.catalog.Browser;
import dev.scene.catalog.Page;
import dev.scene.catalog.PixelRules;
import dev.scene.catalog.Task;
import dev.scene.catalog.Tasks;
import dev.scene.catalog.Viewport;
import dev.scene.catalog.capture.CaptureRules;
import dev.scene.expand.Expansion.Planned;
import dev.scene.platform.Checks;
import dev.scene.platform.Problem;
import dev.scene.queue.Dispatcher;
import dev.scene.run.Execution;
import dev.scene.run.Executions;
import dev.scene.run.Run;
import dev.scene.run.Runs;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// Tries out one task: one execution, which goes before all others, makes no baseline and is
/// forgotten when the task is tried out again.
@ApplicationScoped
public class DryRuns {
  /// How the idempotency key of every dry run begins; its task is the rest.
  static final String KEY = "dry-run:";

  private static final Viewport DESK = new Viewport(1280, 800);

  private final Tasks tasks;
  private final Plan plan;
  private final Freezer freezer;
  private final Runs runs;
  private final Executions executions;
  private final Dispatcher dispatcher;

  DryRuns(
      Tasks tasks,
      Plan plan,
      Freezer freezer,
      Runs runs,
      Executions executions,
      Dispatcher dispatcher) {
    this.tasks = tasks;
    this.plan = plan;
    this.freezer = freezer;
    this.runs = runs;
    this.executions = executions;
    this.dispatcher = dispatcher;
  }

  /// A dry run and its only execution; `repeated` when the same was asked for a moment ago.
  public record Started(Run run, Execution execution, boolean repeated) {}

  /// Starts one, or answers the one that is at work when it does just the same.
  ///
  /// @throws Problem not found (the task), invalid, conflict while the task is tried out in another
  ///   way, or unavailable when no engine can be reached
  public Started start(UUID task, DryRunRequest request, String actor) {
    Planned planned = planned(tasks.require(task), request);
    plan.requireEngine();
    Started started = QuarkusTransaction.joiningExisting().call(() -> open(planned, actor));
    dispatcher.wake();
    return started;
  }

  /// Tries out a page as it opens, in the first browser that runners have: can they reach it, and
  /// what do they see?
  ///
  /// @throws Problem conflict while it is tried out as it was before, or unavailable when no engine
  ///   can be reached
  public Started start(Page page, String actor) {
    Browser browser =
        Stream.of(Browser.values())
            .filter(it -> plan.whyNot(it).isEmpty())
            .findFirst()
            .orElse(Browser.CHROMIUM);
    Planned planned = new Planned(opening(page, browser), browser, DESK);
    plan.requireEngine();
    Started started = QuarkusTransaction.joiningExisting().call(() -> open(planned, actor));
    dispatcher.wake();
    return started;
  }

  private static Task opening(Page page, Browser browser) {
    return new Task(
        page.id(),
        page.projectId(),
        page.id(),
        page.name(),
        List.of(),
        null,
        List.of(browser),
        List.of(DESK),
        "none",
        PixelRules.INHERITED,
        CaptureRules.INHERITED,
        page.version(),
        page.createdAt(),
        page.updatedAt());
  }

  /// The last dry run of a task, if it has had one.
  public Optional<Started> last(UUID task) {
    return runs.byIdempotencyKey(key(task)).map(run -> started(run, true));
  }

  private Planned planned(Task task, DryRunRequest request) {
    Browser browser =
        request.browser() == null
            ? task.browsers().getFirst()
            : browser(request.browser()).orElse(null);
    Viewport viewport =
        request.viewport() == null ? task.viewports().getFirst() : request.viewport();
    Checks checks =
        new Checks()
            .require(
                browser != null,
                "browser",
                "must be chromium, firefox or webkit; \"%s\" is not known"
                    .formatted(request.browser()))
            .require(
                viewport.withinLimits(),
                "viewport",
                "must have a width and a height between %d and %d pixels; %s has not"
                    .formatted(Viewport.SMALLEST, Viewport.LARGEST, viewport));
    if (browser != null) {
      plan.whyNot(browser).ifPresent(why -> checks.require(false, "browser", why));
    }
    checks.orRefuse();
    return new Planned(task, Objects.requireNonNull(browser), viewport);
  }

  private static Optional<Browser> browser(String name) {
    return Stream.of(Browser.values()).filter(it -> it.name().equalsIgnoreCase(name)).findFirst();
  }

  private Started open(Planned planned, String actor) {
    UUID task = planned.task().id();
    runs.removeDryRun(key(task));
    Batch none = noBatch(planned.task(), actor);
    Run run = freezer.dryRun(none, key(task), actor);
    Execution execution =
        freezer.execution(run, 0, planned, freezer.task(none, planned.task(), null));
    return runs.open(run, List.of(execution))
        ? new Started(run, execution, false)
        : repeated(planned.task(), execution);
  }

  private static String key(UUID task) {
    return KEY + task;
  }

  /// A batch that says nothing of its own.
  private static Batch noBatch(Task task, String actor) {
    return new Batch(
        task.id(),
        task.projectId(),
        task.name(),
        null,
        null,
        null,
        null,
        PixelRules.INHERITED,
        actor,
        task.version(),
        task.createdAt(),
        task.updatedAt());
  }

  private Started repeated(Task task, Execution asked) {
    Started atWork =
        last(task.id()).orElseThrow(() -> Problem.notFound("dry run of task", task.id()));
    Execution there = atWork.execution();
    if (there.browser() != asked.browser()
        || !there.viewport().equals(asked.viewport())
        || !there.configuration().equals(asked.configuration())) {
      throw Problem.conflict(
          "Task \"%s\" is being tried out in another way: %s at %s, as the task was then."
              .formatted(
                  task.name(), there.browser().name().toLowerCase(Locale.ROOT), there.viewport()),
          "Wait until dry run %s is over, then start again.".formatted(atWork.run().id()));
    }
    return atWork;
  }

  private Started started(Run run, boolean repeated) {
    return new Started(run, executions.of(run.id()).getFirst(), repeated);
  }
}
