package dev.scene.web.stop;

import dev.scene.access.Actor;
import dev.scene.platform.Checks;
import dev.scene.platform.Ids;
import dev.scene.platform.Problem;
import dev.scene.queue.Dispatcher;
import dev.scene.queue.Stops;
import dev.scene.run.Execution;
import dev.scene.run.Executions;
import dev.scene.run.Run;
import dev.scene.run.Runs;
import dev.scene.run.Totals;
import dev.scene.run.state.StopMode;
import dev.scene.web.Change;
import dev.scene.web.Faults;
import dev.scene.web.Formats;
import dev.scene.web.Html;
import dev.scene.web.Toast;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/// The form that says how to end something and why, for runs and for executions; and what starts
/// again what has failed.
@Path("/")
public class StopScreen {
  /// The form as it was sent.
  public record Typed(@RestForm @Nullable String mode, @RestForm @Nullable String reason) {}

  /// What is to end, and where the form goes; `state` says what of it is not over.
  record Target(String action, String title, String state, List<StopChoice> choices) {}

  @CheckedTemplate(defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record StopForm(Target target, Typed typed, Faults faults) implements TemplateInstance {}

  private final Runs runs;
  private final Executions executions;
  private final Stops stops;
  private final Dispatcher dispatcher;

  StopScreen(Runs runs, Executions executions, Stops stops, Dispatcher dispatcher) {
    this.runs = runs;
    this.executions = executions;
    this.stops = stops;
    this.dispatcher = dispatcher;
  }

  @GET
  @Path("/runs/{id}/stop")
  public Response ofRun(@HeaderParam(Html.HTMX) @Nullable String htmx, @PathParam("id") String id) {
    return form(htmx, 200, new StopForm(target(run(id)), new Typed("", ""), Faults.NONE));
  }

  @GET
  @Path("/executions/{id}/stop")
  public Response ofExecution(
      @HeaderParam(Html.HTMX) @Nullable String htmx, @PathParam("id") String id) {
    return form(htmx, 200, new StopForm(target(execution(id)), new Typed("", ""), Faults.NONE));
  }

  @POST
  @Path("/runs/{id}/stop")
  public Response stopRun(
      @HeaderParam(Html.HTMX) @Nullable String htmx,
      @PathParam("id") String id,
      @BeanParam Typed typed) {
    Run run = run(id);
    try {
      Stops.Order order = order(typed);
      stops.run(run.id(), order);
      return Change.moved(htmx, "/runs/" + run.id(), done(order, "Run"));
    } catch (Problem problem) {
      return form(htmx, 422, new StopForm(target(run), typed, Faults.of(problem)));
    }
  }

  @POST
  @Path("/executions/{id}/stop")
  public Response stopExecution(
      @HeaderParam(Html.HTMX) @Nullable String htmx,
      @PathParam("id") String id,
      @BeanParam Typed typed) {
    Execution execution = execution(id);
    try {
      Stops.Order order = order(typed);
      stops.execution(execution.id(), order);
      return Change.moved(htmx, page(execution.id()), done(order, "Execution"));
    } catch (Problem problem) {
      return form(htmx, 422, new StopForm(target(execution), typed, Faults.of(problem)));
    }
  }

  /// Starts again whatever of the run failed or was cancelled.
  @POST
  @Path("/runs/{id}/retry")
  public Response retryRun(
      @HeaderParam(Html.HTMX) @Nullable String htmx, @PathParam("id") String id) {
    Run run = run(id);
    int again = stops.retryAll(run.id(), Actor.LOCAL).size();
    dispatcher.wake();
    Toast toast =
        Toast.success(
            "%s started again".formatted(Formats.counted(again, "execution")),
            "The run is open until they are over.");
    return Change.moved(htmx, "/runs/" + run.id(), toast);
  }

  /// Starts an execution again and shows the one that takes its place.
  @POST
  @Path("/executions/{id}/retry")
  public Response retryExecution(
      @HeaderParam(Html.HTMX) @Nullable String htmx, @PathParam("id") String id) {
    Execution next = stops.retry(execution(id).id(), Actor.LOCAL);
    dispatcher.wake();
    Toast toast = Toast.success("Started again", "This execution takes the place of the old one.");
    return Change.moved(htmx, page(next.id()), toast);
  }

  private static String page(UUID execution) {
    return "/executions/%s/log".formatted(execution);
  }

  private static Stops.Order order(Typed typed) {
    StopMode mode =
        Stream.of(StopMode.SOFT, StopMode.HARD, StopMode.CANCEL)
            .filter(it -> it.label().equals(typed.mode()))
            .findFirst()
            .orElseThrow(() -> Problem.invalid("mode", "must be chosen"));
    String reason = typed.reason();
    new Checks().atMost(reason, "reason", Stops.Order.LONGEST_REASON).orRefuse();
    return new Stops.Order(mode, Actor.LOCAL, reason == null || reason.isBlank() ? null : reason);
  }

  private static Toast done(Stops.Order order, String what) {
    return order.mode() == StopMode.CANCEL
        ? Toast.success(what + " cancelled", "Its log says by whom and why.")
        : Toast.success(what + " stopped", "Its log says by whom and why.");
  }

  private Target target(Run run) {
    Totals totals = executions.totals(run.id());
    return new Target(
        "/runs/%s/stop".formatted(run.id()),
        "Stop this run?",
        "%d of %s wait, %d are being captured, %d are over."
            .formatted(
                totals.queued(),
                Formats.counted(totals.all(), "execution"),
                totals.executing(),
                totals.finished() + totals.failed() + totals.cancelled()),
        StopChoice.ofRun(run.stop()));
  }

  private static Target target(Execution execution) {
    return new Target(
        "/executions/%s/stop".formatted(execution.id()),
        "Stop this execution?",
        "%s, %s %s. The rest of its run goes on."
            .formatted(
                execution.configuration().pageName(),
                Formats.code(execution.browser()),
                execution.viewport()),
        StopChoice.ofExecution(execution.stop()));
  }

  private static Response form(@Nullable String htmx, int status, StopForm form) {
    return Html.form(htmx, status, new Html.Form(form.target().title(), "runs", form));
  }

  private Run run(String id) {
    return runs.require(Ids.parse("run", id));
  }

  private Execution execution(String id) {
    return executions.require(Ids.parse("execution", id));
  }
}
