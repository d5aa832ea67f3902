package dev.scene.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The rail beside every page, which refreshes itself after each change.
@Path("/")
public class RailScreen {
  /// @param nav which link is the current one: `projects`, `runs`, `webhooks` or nothing
  @CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record Rail(String nav) implements TemplateInstance {}

  @GET
  @Path("/rail")
  public Response show(@RestQuery @Nullable String nav) {
    return Html.ok(new Rail(nav == null ? "" : nav));
  }
}
