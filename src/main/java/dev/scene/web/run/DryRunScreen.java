package dev.scene.web.run;

import dev.scene.access.Actor;
import dev.scene.api.ArtifactUrls;
import dev.scene.artifact.Artifact;
import dev.scene.artifact.Artifacts;
import dev.scene.catalog.Page;
import dev.scene.catalog.Task;
import dev.scene.catalog.Tasks;
import dev.scene.catalog.Viewport;
import dev.scene.launch.DryRunRequest;
import dev.scene.launch.DryRuns;
import dev.scene.platform.Ids;
import dev.scene.platform.Problem;
import dev.scene.run.Execution;
import dev.scene.run.Executions;
import dev.scene.run.Run;
import dev.scene.run.Runs;
import dev.scene.web.Html;
import dev.scene.web.Toast;
import dev.scene.web.evidence.Kept;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/// A task tried out: its picture, its log and what it left behind.
@Path("/")
public class DryRunScreen {
  @CheckedTemplate(defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record DryRunPage(DryRunView view) implements TemplateInstance {}

  @CheckedTemplate(defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record DryRunPage$Panel(DryRunView view) implements TemplateInstance {}

  @CheckedTemplate(defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record DryRunPage$Live(DryRunView view) implements TemplateInstance {}

  /// Beside the form that saved what is tried out, which now knows the version that came of it.
  @CheckedTemplate(defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record DryRunBeside(DryRunView view, int version) implements TemplateInstance {}

  private static final Pattern TARGET = Pattern.compile("(\\w+) (\\d{1,5})x(\\d{1,5})");

  private final DryRuns dryRuns;
  private final Runs runs;
  private final Executions executions;
  private final Tasks tasks;
  private final Artifacts artifacts;
  private final RunLogs logs;

  DryRunScreen(
      DryRuns dryRuns,
      Runs runs,
      Executions executions,
      Tasks tasks,
      Artifacts artifacts,
      RunLogs logs) {
    this.dryRuns = dryRuns;
    this.runs = runs;
    this.executions = executions;
    this.tasks = tasks;
    this.artifacts = artifacts;
    this.logs = logs;
  }

  /// Tries out the task as it is stored, at the browser and viewport that were chosen.
  @POST
  @Path("/tasks/{task}/dry-runs")
  public Response start(
      @HeaderParam(Html.HTMX) @Nullable String htmx,
      @PathParam("task") String task,
      @RestForm @Nullable String target) {
    DryRuns.Started started = dryRuns.start(Ids.parse("task", task), request(target), Actor.LOCAL);
    return started(htmx, started.run());
  }

  /// Answers a form that saved the task before: what comes of it is shown beside the form.
  public Response after(@Nullable String htmx, Task saved) {
    Toast toast = Toast.success("Task “%s” saved".formatted(saved.name()), "It is tried out now.");
    DryRuns.Started started = dryRuns.start(saved.id(), request(null), Actor.LOCAL);
    return beside(htmx, started.run(), saved.version(), toast);
  }

  /// The same for the form of a page.
  public Response after(@Nullable String htmx, Page saved) {
    Toast toast = Toast.success("Page “%s” saved".formatted(saved.name()), "It is opened now.");
    DryRuns.Started started = dryRuns.start(saved, Actor.LOCAL);
    return beside(htmx, started.run(), saved.version(), toast);
  }

  private Response beside(@Nullable String htmx, Run run, int version, Toast toast) {
    return htmx == null
        ? Html.seeOther("/dry-runs/" + run.id())
        : Html.status(200, new DryRunBeside(view(run.id().toString()), version))
            .header("HX-Retarget", "#try")
            .header("HX-Reswap", "innerHTML")
            .header("HX-Trigger", toast.saved())
            .build();
  }

  private Response started(@Nullable String htmx, Run run) {
    if (htmx == null) {
      return Html.seeOther("/dry-runs/" + run.id());
    }
    return Html.status(200, new DryRunPage$Panel(view(run.id().toString())))
        .header("HX-Retarget", "#over-content")
        .header("HX-Reswap", "innerHTML")
        .build();
  }

  private static DryRunRequest request(@Nullable String target) {
    Matcher chosen = TARGET.matcher(Objects.requireNonNullElse(target, ""));
    return chosen.matches()
        ? new DryRunRequest(
            chosen.group(1),
            new Viewport(Integer.parseInt(chosen.group(2)), Integer.parseInt(chosen.group(3))))
        : new DryRunRequest(null, null);
  }

  @GET
  @Path("/dry-runs/{id}")
  public Response show(@HeaderParam(Html.HTMX) @Nullable String htmx, @PathParam("id") String id) {
    DryRunView view = view(id);
    return Html.page(htmx, new DryRunPage$Panel(view), new DryRunPage(view));
  }

  /// What changes while it is at work; nothing when `shown` still holds.
  @GET
  @Path("/dry-runs/{id}/live")
  public Response live(@HeaderParam(Live.HASH) @Nullable String shown, @PathParam("id") String id) {
    DryRunView view = view(id);
    return Live.answer(view.hash(), shown, new DryRunPage$Live(view))
        .header(Live.RUN, view.id())
        .build();
  }

  private DryRunView view(String id) {
    Run run = runs.require(Ids.parse("run", id));
    Execution execution =
        executions.of(run.id()).stream()
            .findFirst()
            .orElseThrow(() -> Problem.notFound("execution of run", id));
    List<Artifact> files = artifacts.of(List.of(execution.id()));
    UUID task = execution.taskId();
    return new DryRunView(
        run,
        tasks.find(task).orElse(null),
        execution,
        DryRunView.pictures(files, name -> ArtifactUrls.of(execution, name)),
        Kept.of(execution, files),
        logs.after(run, 0));
  }
}
