package dev.scene.web.launch;

import dev.scene.launch.Launch;
import dev.scene.platform.Caller;
import dev.scene.platform.Ids;
import dev.scene.platform.Problem;
import dev.scene.run.Purpose;
import dev.scene.run.Run;
import dev.scene.run.Runs;
import dev.scene.web.Faults;
import dev.scene.web.Html;
import dev.scene.web.Sent;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The form that starts a run. Each choice asks for it anew, with all that was typed.
@Path("/")
public class LaunchScreen {
  @CheckedTemplate(defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record LaunchForm(TypedLaunch typed, LaunchOptions options, Faults faults)
      implements TemplateInstance {}

  private final Launch launch;
  private final Runs runs;
  private final LaunchChoices choices;
  private final Caller caller;

  LaunchScreen(Launch launch, Runs runs, LaunchChoices choices, Caller caller) {
    this.launch = launch;
    this.runs = runs;
    this.choices = choices;
    this.caller = caller;
  }

  /// @param again a run that is to be done again
  @GET
  @Path("/runs/launch")
  public Response form(
      @HeaderParam(Html.HTMX) @Nullable String htmx,
      @RestQuery @Nullable String again,
      @Context UriInfo address) {
    Run before =
        again == null
            ? null
            : Ids.known(again)
                .flatMap(runs::find)
                .filter(run -> run.purpose() != Purpose.DRY_RUN)
                .orElse(null);
    TypedLaunch typed =
        choices.proposed(TypedLaunch.of(new Sent(address.getQueryParameters())), before);
    return form(htmx, 200, new LaunchForm(typed, choices.options(typed), Faults.NONE));
  }

  @POST
  @Path("/runs")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response start(
      @HeaderParam(Html.HTMX) @Nullable String htmx, MultivaluedMap<String, String> form) {
    TypedLaunch typed = TypedLaunch.of(new Sent(form));
    try {
      Run run = launch.start(typed.request(), caller.name()).run();
      String page = "/runs/" + run.id();
      return htmx == null ? Html.seeOther(page) : Response.ok().header("HX-Redirect", page).build();
    } catch (Problem problem) {
      Faults faults = Faults.of(problem);
      return form(htmx, 422, new LaunchForm(typed, choices.options(typed), faults));
    }
  }

  private static Response form(@Nullable String htmx, int status, LaunchForm form) {
    return Html.form(htmx, status, new Html.Form("Start run", "runs", form));
  }
}
