package dev.scene.access;

import dev.scene.platform.Problem;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;

/// Ends requests whose body trickles in, so that a sender that fell silent holds no thread.
@ApplicationScoped
class Patience {
  private static final int AFTER_THE_GUARD = 950;
  private static final int LEAST_A_SECOND = 1000;
  private static final Set<HttpMethod> WITH_BODY =
      Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH);

  private final Refusals refusals;
  private final Duration window;

  @Inject
  Patience(Refusals refusals) {
    this(refusals, Duration.ofMinutes(1));
  }

  /// @param window the time over which the pace is taken
  Patience(Refusals refusals, Duration window) {
    this.refusals = refusals;
    this.window = window;
  }

  void register(@Observes Filters filters) {
    filters.register(this::watch, AFTER_THE_GUARD);
  }

  void watch(RoutingContext context) {
    if (WITH_BODY.contains(context.request().method())) {
      Pace pace = new Pace(context);
      long timer = context.vertx().setPeriodic(window.toMillis(), _ -> pace.check());
      context.addEndHandler(_ -> context.vertx().cancelTimer(timer));
    }
    context.next();
  }

  /// How fast one body comes in.
  private final class Pace {
    private final RoutingContext context;
    private long before;

    Pace(RoutingContext context) {
      this.context = context;
    }

    void check() {
      HttpServerRequest request = context.request();
      long brought = request.bytesRead() - before;
      before = request.bytesRead();
      if (brought < LEAST_A_SECOND * window.toMillis() / 1000
          && !request.isEnded()
          && !context.response().headWritten()) {
        refusals.refuse(context, slow(brought)).onComplete(_ -> request.connection().close());
      }
    }

    private Problem slow(long brought) {
      return new Problem(
          Problem.Kind.SLOW,
          "In the last %d s only %,d bytes came in; that is slower than 1 kB a second."
              .formatted(window.toSeconds(), brought),
          "Look at the network on the way here, and send it again; nothing of it was kept.");
    }
  }
}
