package dev.scene.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/// The answer to a form that did something: htmx gets what to show in place of the element
/// `target`, browsers without it are sent to `page`.
public record Change(String target, TemplateInstance fragment, String page, Toast toast) {

  public Response answer(@Nullable String htmx) {
    if (htmx == null) {
      return Html.seeOther(page);
    }
    return Html.status(200, fragment)
        .header("HX-Retarget", target)
        .header("HX-Reswap", "outerHTML")
        .header("HX-Trigger", toast.closingDialog())
        .build();
  }

  /// The answer after which what the page showed is gone: everybody is sent to `page`, htmx without
  /// loading anew.
  public static Response moved(@Nullable String htmx, String page, Toast toast) {
    return htmx == null
        ? Html.seeOther(page)
        : Response.ok()
            .header(
                "HX-Location",
                "{\"path\":\"%s\",\"target\":\"#main\",\"swap\":\"innerHTML show:window:top\"}"
                    .formatted(page))
            .header("HX-Trigger", toast.closingDialog())
            .build();
  }
}
