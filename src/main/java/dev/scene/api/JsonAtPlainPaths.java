package dev.scene.api;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Answers plain paths such as /runs as /api/runs to whoever asks for JSON and not for HTML; and
/// /deliveries as what it is short for.
class JsonAtPlainPaths {
  private static final Pattern PLAIN =
      Pattern.compile(
          "/(projects|pages|tasks|batches|baselines|runs|executions|webhooks|webhook-deliveries|config)(/.*)?");
  private static final int AFTER_THE_GUARD = 900;

  void register(@Observes Filters filters) {
    filters.register(JsonAtPlainPaths::route, AFTER_THE_GUARD);
  }

  private static void route(RoutingContext context) {
    String asked = context.normalizedPath();
    String path = asked.replaceFirst("^/deliveries/", "/webhook-deliveries/");
    String query = context.request().query();
    String rest = query == null ? "" : "?" + query;
    // the viewer's page answers the viewer's own JSON
    if (asksForJson(context.request().getHeader("Accept"))
        && PLAIN.matcher(path).matches()
        && !path.endsWith("/viewer")) {
      context.reroute("/api" + path + rest);
    } else if (!path.equals(asked)) {
      context.reroute(path + rest);
    } else {
      context.next();
    }
  }

  private static boolean asksForJson(@Nullable String accept) {
    return accept != null && accept.contains("application/json") && !accept.contains("text/html");
  }
}
