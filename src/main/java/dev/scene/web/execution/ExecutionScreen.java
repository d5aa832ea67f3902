package dev.scene.web.execution;

import dev.scene.event.RunLog;
import dev.scene.platform.Ids;
import dev.scene.run.Execution;
import dev.scene.run.Executions;
import dev.scene.run.Runs;
import dev.scene.web.Html;
import dev.scene.web.run.Live;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/// How an execution went: its attempts with their logs, who ended it and why, and what can be done.
@Path("/executions/{id}/log")
public class ExecutionScreen {
  @CheckedTemplate(defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record ExecutionPage(ExecutionView view) implements TemplateInstance {}

  @CheckedTemplate(defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record ExecutionPage$Content(ExecutionView view) implements TemplateInstance {}

  @CheckedTemplate(defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record ExecutionPage$Live(ExecutionView view) implements TemplateInstance {}

  private final Runs runs;
  private final Executions executions;
  private final RunLog log;

  ExecutionScreen(Runs runs, Executions executions, RunLog log) {
    this.runs = runs;
    this.executions = executions;
    this.log = log;
  }

  @GET
  public Response show(@HeaderParam(Html.HTMX) @Nullable String htmx, @PathParam("id") String id) {
    ExecutionView view = view(id);
    return Html.page(htmx, new ExecutionPage$Content(view), new ExecutionPage(view));
  }

  /// What changes while it is not over; nothing when `shown` still holds.
  @GET
  @Path("/live")
  public Response live(@HeaderParam(Live.HASH) @Nullable String shown, @PathParam("id") String id) {
    ExecutionView view = view(id);
    return Live.answer(view.hash(), shown, new ExecutionPage$Live(view))
        .header(Live.RUN, view.id())
        .build();
  }

  private ExecutionView view(String id) {
    Execution execution = executions.require(Ids.parse("execution", id));
    return ExecutionView.of(
        runs.require(execution.testRunId()),
        execution,
        executions.attempts(execution.id()),
        log.of(execution.id()));
  }
}
