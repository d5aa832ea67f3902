package dev.scene.web.run;

import dev.scene.event.RunEvent;
import dev.scene.event.RunLog;
import dev.scene.platform.Ids;
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
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// One run: its progress, its executions as tiles, its log.
@Path("/")
public class RunScreen {
  private static final int LINES = 500;
  private static final Set<String> BAD =
      Set.of("failed", "container_failed", "comparison_failed", "cancelled");
  private static final Set<String> GOOD =
      Set.of("finished", "compared", "baseline_ready", "navigated", "captured");

  /// A line of the log; `tone` is the variant in which it is drawn.
  record Line(RunEvent event, String word, String tone) {
    static Line of(RunEvent event) {
      String word = event.type().replace('_', ' ');
      String tone =
          BAD.contains(event.type())
              ? "failure"
              : GOOD.contains(event.type())
                  ? "success"
                  : event.type().equals("queued") ? "queued" : "started";
      return new Line(event, word, tone);
    }
  }

  /// A part of the log; `next` is the cursor to read on from, `more` whether there is more now.
  record LogPart(UUID run, List<Line> lines, long next, boolean more, boolean over) {}

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
  private final RunLog log;

  RunScreen(Runs runs, RunViews views, RunLog log) {
    this.runs = runs;
    this.views = views;
    this.log = log;
  }

  @GET
  @Path("/runs/{id}")
  public Response show(
      @HeaderParam(Html.HTMX) @Nullable String htmx,
      @PathParam("id") String id,
      @RestQuery @Nullable String show,
      @RestQuery @DefaultValue("1") int page) {
    RunView view = views.of(id(id), show(show), page);
    LogPart part = log(view.run(), 0);
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
    return Live.answer(view.hash(), shown, new RunPage$Live(view))
        .header(Live.RUN, view.id())
        .build();
  }

  /// The lines of the log after the cursor.
  @GET
  @Path("/runs/{id}/log")
  public Response log(@PathParam("id") String id, @RestQuery @DefaultValue("0") long after) {
    LogPart part = log(runs.require(id(id)), after);
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

  private LogPart log(Run run, long after) {
    List<RunEvent> events = log.after(run.id(), after, LINES);
    long next = events.isEmpty() ? after : events.getLast().id();
    return new LogPart(
        run.id(),
        events.stream().map(Line::of).toList(),
        next,
        events.size() == LINES,
        run.status().isFinal());
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
