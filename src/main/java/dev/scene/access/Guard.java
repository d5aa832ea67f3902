package dev.scene.access;

import dev.scene.platform.Problem;
import dev.scene.platform.SceneConfig;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Stands before every route, static files included.
@ApplicationScoped
class Guard {
  private static final int FIRST = 1000;

  private final SceneConfig config;
  private final Refusals refusals;

  Guard(SceneConfig config, Refusals refusals) {
    this.config = config;
    this.refusals = refusals;
  }

  void register(@Observes Filters filters) {
    filters.register(this::guard, FIRST);
  }

  private void guard(RoutingContext context) {
    Headers.secure(context);
    Optional<Problem> refusal =
        Rules.refusal(facts(context), config.allowRemote(), pass(context.request()));
    if (refusal.isPresent()) {
      refusals.refuse(context, refusal.get());
    } else {
      context.next();
    }
  }

  private Pass pass(HttpServerRequest request) {
    return Pass.of(
        config.apiToken(),
        request.getHeader("X-SCENE-API-Token"),
        request.getHeader("Authorization"));
  }

  private static Rules.Facts facts(RoutingContext context) {
    HttpServerRequest request = context.request();
    return new Rules.Facts(
        request.method().name(),
        // as routes see it: /callback/../runs is /runs
        context.normalizedPath(),
        request.connection().remoteAddress().hostAddress(),
        host(request),
        request.getHeader("Origin"),
        request.getHeader("Sec-Fetch-Site"));
  }

  // not the Host header: HTTP/2 has none
  private static @Nullable String host(HttpServerRequest request) {
    HostAndPort authority = request.authority();
    return authority == null ? null : authority.toString();
  }
}
