package dev.scene.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/// Answers with HTML: a fragment to htmx, the whole page to everyone else.
public final class Html {
  /// The header that htmx sends with every request.
  public static final String HTMX = "HX-Request";

  private static final String TYPE = MediaType.TEXT_HTML + ";charset=UTF-8";

  private Html() {}

  /// A page of its own around a form that stands in a dialog otherwise.
  @CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record FormPage(String title, String nav, String form) implements TemplateInstance {}

  public static Response ok(TemplateInstance template) {
    return status(200, template).build();
  }

  public static Response.ResponseBuilder status(int status, TemplateInstance template) {
    return Response.status(status).type(TYPE).header("Vary", HTMX).entity(template.render());
  }

  /// @param htmx the value of the header [#HTMX], if it was sent
  public static Response page(
      @Nullable String htmx, TemplateInstance fragment, TemplateInstance whole) {
    return ok(htmx == null ? whole : fragment);
  }

  /// A form in the shared dialog, or as a page of its own where there is no htmx.
  public static Response form(@Nullable String htmx, int status, Form form) {
    return status(
            status,
            htmx == null
                ? new FormPage(form.title(), form.nav(), form.template().render())
                : form.template())
        .build();
  }

  /// A form with the title of the page that it becomes without htmx, and the link of the rail under
  /// which that page stands.
  public record Form(String title, String nav, TemplateInstance template) {
    /// One that stands under the projects.
    public Form(String title, TemplateInstance template) {
      this(title, "projects", template);
    }
  }

  public static Response seeOther(String path) {
    return Response.seeOther(URI.create(path)).build();
  }
}
