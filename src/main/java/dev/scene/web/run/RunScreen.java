package dev.scene.web.run;

import dev.scene.platform.Ids;
import dev.scene.run.Purpose;
import dev.scene.run.Run;
import dev.scene.run.Runs;
import dev.scene.web.Change;
import dev.scene.web.Html;
import dev.scene.web.Toast;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// One run: its progress, its executions as tiles, its log.
@Path("/")
public class RunScreen {
  @CheckedTemplate(defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record RunPage(RunView view, LogPart log) implements TemplateInstance {}

  @CheckedTemplate(defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record RunPage$Content(RunView view, LogPart log) implements TemplateInstance {}

  @CheckedTemplate(defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record RunPage$Live(RunView view) implements TemplateInstance {}

  @CheckedTemplate(defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record LogLines(LogPart log) implements TemplateInstance {}

  private final Runs runs;
  private final RunViews views;
  private final RunLogs logs;

  RunScreen(Runs runs, RunViews views, RunLogs logs) {
    this.runs = runs;
    this.views = views;
    this.logs = logs;
  }

  @GET
  @Path("/runs/{id}")
  public Response show(
      @HeaderParam(Html.HTMX) @Nullable String htmx,
      @PathParam("id") String id,
      @RestQuery @Nullable String show,
      @RestQuery @DefaultValue("1") int page) {
    if (runs.require(id(id)).purpose() == Purpose.DRY_RUN) {
      return Html.seeOther("/dry-runs/" + id(id));
    }
    RunView view = views.of(id(id), show(show), page);
    LogPart part = logs.after(view.run(), 0);
    return Html.page(htmx, new RunPage$Content(view, part), new RunPage(view, part));
  }

  /// What changes while the run is at work; nothing when `shown` still holds.
  @GET
  @Path("/runs/{id}/live")
  public Response live(
      @HeaderParam(Live.HASH) @Nullable String shown,
      @PathParam("id") String id,
      @RestQuery @Nullable String show,
      @RestQuery @DefaultValue("1") int page) {
    RunView view = views.of(id(id), show(show), page);
    Response.ResponseBuilder answer =
        Live.answer(view.hash(), shown, new RunPage$Live(view)).header(Live.RUN, view.id());
    return timesOut(view, shown) ? answer.header("HX-Trigger", late(view)).build() : answer.build();
  }

  // the page asks no more after this answer, so whoever watches is told once
  private static boolean timesOut(RunView view, @Nullable String shown) {
    return view.over() && view.timedOut() && shown != null && !shown.equals(view.hash());
  }

  private static String late(RunView view) {
    return Toast.warning("Run timed out", Objects.requireNonNull(view.run().stop()).sentence())
        .trigger();
  }

  /// The lines of the log after the cursor.
  @GET
  @Path("/runs/{id}/log")
  public Response log(@PathParam("id") String id, @RestQuery @DefaultValue("0") long after) {
    LogPart part = logs.after(runs.require(id(id)), after);
    return part.lines().isEmpty() && !part.over()
        ? Response.noContent().build()
        : Html.ok(new LogLines(part));
  }

  @DELETE
  @Path("/runs/{id}")
  public Response delete(
      @HeaderParam(Html.HTMX) @Nullable String htmx, @PathParam("id") String id) {
    Run run = runs.require(id(id));
    runs.delete(run.id());
    return Change.moved(
        htmx,
        "/runs",
        Toast.success(
            "Run of “%s” deleted".formatted(run.settings().batchName()),
            "Its pictures and its log went with it."));
  }

  private static RunView.Show show(@Nullable String text) {
    return Stream.of(RunView.Show.values())
        .filter(show -> show.name().equalsIgnoreCase(text))
        .findFirst()
        .orElse(RunView.Show.ALL);
  }

  private static UUID id(String id) {
    return Ids.parse("run", id);
  }
}
