package dev.scene.platform;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/// Who acts now: the sender of the request that is being answered, or Scene itself.
@ApplicationScoped
public class Caller {
  /// Until accounts exist everybody is the one person at this machine.
  public static final String LOCAL = "local";

  /// What timers do, and what follows from what runners bring.
  public static final String SCENE = "scene";

  private final CurrentVertxRequest requests;

  Caller(CurrentVertxRequest requests) {
    this.requests = requests;
  }

  public String name() {
    RoutingContext request = request();
    return request == null || request.normalizedPath().startsWith("/callback/") ? SCENE : LOCAL;
  }

  private @Nullable RoutingContext request() {
    ManagedContext context = Arc.container().requestContext();
    return context.isActive() ? requests.getCurrent() : null;
  }
}
