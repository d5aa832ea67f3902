package dev.scene.api;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.util.Map;

/// Health under the names that orchestrators ask for by custom.
class HealthAliases {
  private static final int AFTER_THE_GUARD = 900;
  private static final Map<String, String> NAMES =
      Map.of("/healthz", "/health/live", "/readyz", "/health/ready");

  void register(@Observes Filters filters) {
    filters.register(HealthAliases::route, AFTER_THE_GUARD);
  }

  private static void route(RoutingContext context) {
    String name = NAMES.get(context.normalizedPath());
    if (name == null) {
      context.next();
    } else {
      context.reroute(name);
    }
  }
}
