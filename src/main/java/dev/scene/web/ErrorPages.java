package dev.scene.web;

import dev.scene.platform.ProblemBody;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/// Turns the problem document into a page where a person opened an address; htmx, which makes a
/// toast of it, and programs get it as it is.
class ErrorPages {
  private static final Pattern FOR_PROGRAMS = Pattern.compile("/?(api|callback|artifacts)/.*");

  /// Asks the database for nothing: it may be what is broken.
  @CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record ErrorPage(ProblemBody problem) implements TemplateInstance {}

  @ServerResponseFilter
  void show(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getEntity() instanceof ProblemBody problem) {
      response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT);
      response.getHeaders().add(HttpHeaders.VARY, Html.HTMX);
      if (isOpenedByAPerson(request)) {
        response.setEntity(
            new ErrorPage(problem).render(),
            new Annotation[0],
            MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"));
      }
    }
  }

  private static boolean isOpenedByAPerson(ContainerRequestContext request) {
    @Nullable String accept = request.getHeaderString(HttpHeaders.ACCEPT);
    return request.getHeaderString(Html.HTMX) == null
        && accept != null
        && accept.contains(MediaType.TEXT_HTML)
        && !FOR_PROGRAMS.matcher(request.getUriInfo().getPath()).matches();
  }
}
