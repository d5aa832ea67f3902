package dev.scene.web.run;

import dev.scene.platform.Caller;
import dev.scene.platform.Ids;
import dev.scene.review.Judgements;
import dev.scene.run.Executions;
import dev.scene.run.Purpose;
import dev.scene.run.Run;
import dev.scene.run.Runs;
import dev.scene.web.Change;
import dev.scene.web.Formats;
import dev.scene.web.Html;
import dev.scene.web.Toast;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
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

  /// @param startedAt null when the id does not tell
  @CheckedTemplate(defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record RunGone(String id, @Nullable Instant startedAt) implements TemplateInstance {}

  @CheckedTemplate(defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record RunGone$Content(String id, @Nullable Instant startedAt) implements TemplateInstance {}

  private static final String LIVE = "run-live";

  private final Runs runs;
  private final RunViews views;
  private final RunLogs logs;
  private final Judgements judgements;
  private final Executions executions;
  private final Caller caller;

  RunScreen(
      Runs runs,
      RunViews views,
      RunLogs logs,
      Judgements judgements,
      Executions executions,
      Caller caller) {
    this.runs = runs;
    this.views = views;
    this.logs = logs;
    this.judgements = judgements;
    this.executions = executions;
    this.caller = caller;
  }

  @GET
  @Path("/runs/{id}")
  public Response show(
      @HeaderParam(Html.HTMX) @Nullable String htmx,
      @HeaderParam("HX-Target") @Nullable String target,
      @PathParam("id") String id,
      @BeanParam Shown.Asked asked) {
    Optional<Run> run = Ids.known(id).flatMap(runs::find);
    if (run.isEmpty()) {
      return gone(htmx, id);
    }
    if (run.get().purpose() == Purpose.DRY_RUN) {
      return Html.seeOther("/dry-runs/" + run.get().id());
    }
    RunView view = views.of(run.get().id(), asked.shown());
    if (LIVE.equals(target)) {
      return Html.ok(new RunPage$Live(view));
    }
    LogPart part = logs.after(view.run(), 0);
    return Html.page(htmx, new RunPage$Content(view, part), new RunPage(view, part));
  }

  // an old link, of a chat or a ticket, deserves more than that something was not found
  private static Response gone(@Nullable String htmx, String id) {
    Instant startedAt = Ids.known(id).map(Ids::madeAt).orElse(null);
    return Html.status(
            404, htmx == null ? new RunGone(id, startedAt) : new RunGone$Content(id, startedAt))
        .build();
  }

  /// What changes while the run is at work; nothing when `shown` still holds.
  @GET
  @Path("/runs/{id}/live")
  public Response live(
      @HeaderParam(Live.HASH) @Nullable String shown,
      @PathParam("id") String id,
      @BeanParam Shown.Asked asked) {
    RunView view = views.of(id(id), asked.shown());
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

  /// Approves every change of a comparison that can be approved at once, and makes the baseline.
  @POST
  @Path("/runs/{id}/baseline")
  public Response approve(
      @HeaderParam(Html.HTMX) @Nullable String htmx, @PathParam("id") String id) {
    Judgements.Approved done = judgements.approveAll(id(id), caller.name());
    int failed = executions.totals(id(id)).failed();
    return Change.moved(
        htmx,
        "/runs/" + id(id),
        Toast.success(
            "%s approved".formatted(Formats.counted(done.approved(), "change")),
            done.unstable() + failed == 0
                ? "Comparisons use the new baseline from now on."
                : "Left out: %d unstable, %d failed. Comparisons use the new baseline from now on."
                    .formatted(done.unstable(), failed)));
  }

  /// A row of the list goes by itself, since the list refreshes at the toast.
  @DELETE
  @Path("/runs/{id}")
  public Response delete(
      @HeaderParam(Html.HTMX) @Nullable String htmx,
      @HeaderParam("HX-Target") @Nullable String target,
      @PathParam("id") String id) {
    Run run = runs.require(id(id));
    runs.delete(run.id());
    Toast gone =
        Toast.success(
            "Run of “%s” deleted".formatted(run.settings().batchName()),
            "Its pictures and its log went with it.");
    return target != null && target.startsWith("row-")
        ? Response.ok().header("HX-Trigger", gone.trigger()).build()
        : Change.moved(htmx, "/runs", gone);
  }

  private static UUID id(String id) {
    return Ids.parse("run", id);
  }
}
