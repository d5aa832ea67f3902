package dev.scene.web.settings;

import dev.scene.measure.About;
import dev.scene.measure.Vital;
import dev.scene.web.Html;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What this installation is made of and how it is.
@Path("/settings/about")
public class AboutScreen {
  record View(List<About.Part> parts, List<Vital> vitals, String diagnostics) {}

  @CheckedTemplate(defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record AboutPage(View view) implements TemplateInstance {}

  @CheckedTemplate(defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record AboutPage$Content(View view) implements TemplateInstance {}

  private final About about;

  AboutScreen(About about) {
    this.about = about;
  }

  @GET
  public Response show(@HeaderParam(Html.HTMX) @Nullable String htmx) {
    View view = new View(about.parts(), about.vitals(), about.diagnostics());
    return Html.page(htmx, new AboutPage$Content(view), new AboutPage(view));
  }
}
