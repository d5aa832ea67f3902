package dev.scene.web.home;

import dev.scene.api.ArtifactUrls;
import dev.scene.run.Execution;
import dev.scene.run.Status;
import dev.scene.web.Html;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The demo, live: one click sets it up and runs it.
@Path("/demo")
public class DemoScreen {
  /// A picture, as soon as there is one.
  ///
  /// @param verdict empty where nothing was compared yet
  record Shot(String title, String size, String thumbnail, String viewer, String verdict) {
    static Shot of(Execution execution) {
      return new Shot(
          execution.configuration().pageName(),
          execution.viewport().toString(),
          execution.status() == Status.FINISHED ? ArtifactUrls.of(execution, "thumbnail.png") : "",
          "/executions/%s/viewer".formatted(execution.id()),
          Objects.requireNonNullElse(execution.verdict(), ""));
    }
  }

  /// A step of the demo.
  record Step(String title, String text, Demo.@Nullable Part part, List<Shot> shots) {
    static Step of(String title, String text, Demo.@Nullable Part part) {
      return new Step(
          title,
          text,
          part,
          part == null ? List.of() : part.shots().stream().map(Shot::of).toList());
    }
  }

  record View(Demo.Standing standing, List<Step> steps) {
    static View of(Demo.Standing standing) {
      return new View(
          standing,
          List.of(
              Step.of(
                  "Record a baseline",
                  "Three pages of a small shop, each on a desk and on a phone. Their pictures are frozen.",
                  standing.recording()),
              Step.of(
                  "Compare",
                  "The shop has published version 2. The same pages are captured again and held against the baseline.",
                  standing.comparison())));
    }
  }

  @CheckedTemplate(defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record DemoPage(View view) implements TemplateInstance {}

  @CheckedTemplate(defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record DemoPage$Content(View view) implements TemplateInstance {}

  @CheckedTemplate(defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record DemoPage$Live(View view) implements TemplateInstance {}

  private final Demo demo;

  DemoScreen(Demo demo) {
    this.demo = demo;
  }

  @GET
  public Response show(@HeaderParam(Html.HTMX) @Nullable String htmx) {
    View view = View.of(demo.standing());
    return Html.page(htmx, new DemoPage$Content(view), new DemoPage(view));
  }

  @POST
  public Response start() {
    demo.start();
    return Html.seeOther("/demo");
  }

  /// Goes on where it is time to, and shows where it stands.
  @POST
  @Path("/step")
  public Response step(@HeaderParam(Html.HTMX) @Nullable String htmx) {
    View view = View.of(demo.advance());
    return htmx == null ? Html.seeOther("/demo") : Html.ok(new DemoPage$Live(view));
  }
}
