package dev.scene.web.run;

import dev.scene.api.ArtifactUrls;
import dev.scene.artifact.Artifact;
import dev.scene.artifact.Artifacts;
import dev.scene.catalog.Tasks;
import dev.scene.platform.Ids;
import dev.scene.platform.Problem;
import dev.scene.run.Execution;
import dev.scene.run.Executions;
import dev.scene.run.Run;
import dev.scene.run.Runs;
import dev.scene.web.Html;
import dev.scene.web.evidence.Kept;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A task tried out: its picture, its log and what it left behind.
@Path("/dry-runs/{id}")
public class DryRunScreen {
  @CheckedTemplate(defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record DryRunPage(DryRunView view) implements TemplateInstance {}

  @CheckedTemplate(defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record DryRunPage$Panel(DryRunView view) implements TemplateInstance {}

  @CheckedTemplate(defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record DryRunPage$Live(DryRunView view) implements TemplateInstance {}

  private final Runs runs;
  private final Executions executions;
  private final Tasks tasks;
  private final Artifacts artifacts;
  private final RunLogs logs;

  DryRunScreen(Runs runs, Executions executions, Tasks tasks, Artifacts artifacts, RunLogs logs) {
    this.runs = runs;
    this.executions = executions;
    this.tasks = tasks;
    this.artifacts = artifacts;
    this.logs = logs;
  }

  @GET
  public Response show(@HeaderParam(Html.HTMX) @Nullable String htmx, @PathParam("id") String id) {
    DryRunView view = view(id);
    return Html.page(htmx, new DryRunPage$Panel(view), new DryRunPage(view));
  }

  /// What changes while it is at work; nothing when `shown` still holds.
  @GET
  @Path("/live")
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
