package dev.scene.api;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What is at a second address: health under the names that orchestrators ask for by custom, parts
/// of a run below the run, and lists and settings where somebody looks for them by habit. Nothing
/// is answered here: pages lead to the first address, and the rest goes there unseen.
class SecondNames {
  private static final int AFTER_THE_JSON = 890;
  private static final List<Name> NAMES =
      List.of(
          passedOn("GET", "/healthz", "/health/live"),
          passedOn("GET", "/readyz", "/health/ready"),
          led("GET", "/config", "/settings"),
          led("GET", "/runs/fragment", "/runs"),
          led("GET", "(/runs/[^/]+)/(overlay|executions)", "$1"),
          led("GET", "(/batches/[^/]+)/baselines", "$1"),
          led("GET", "/runs/[^/]+(/executions/[^/]+/(viewer|log))", "$1"),
          led("GET", "/runs/[^/]+(/executions/[^/]+/log)/stream", "$1/live"),
          // whoever cancels says why, and how soon: that is asked on a page
          led("GET|POST", "/runs/[^/]+(/executions/[^/]+)/cancel", "$1/stop"),
          passedOn("POST", "/runs/[^/]+(/executions/[^/]+/retry)", "$1"),
          new Name("POST", Pattern.compile("(/runs/[^/]+)/delete"), "$1", HttpMethod.DELETE));

  /// @param as the method under which it is passed on, null where whoever asks is led there
  private record Name(String methods, Pattern address, String first, @Nullable HttpMethod as) {}

  private static Name led(String methods, String address, String first) {
    return new Name(methods, Pattern.compile(address), first, null);
  }

  private static Name passedOn(String method, String address, String first) {
    return new Name(method, Pattern.compile(address), first, HttpMethod.valueOf(method));
  }

  void register(@Observes Filters filters) {
    filters.register(SecondNames::route, AFTER_THE_JSON);
  }

  private static void route(RoutingContext context) {
    String method = context.request().method().name();
    for (Name name : NAMES) {
      Matcher asked = name.address().matcher(context.normalizedPath());
      if (asked.matches() && method.matches(name.methods())) {
        send(context, name, asked.replaceFirst(name.first()));
        return;
      }
    }
    context.next();
  }

  private static void send(RoutingContext context, Name name, String first) {
    String query = context.request().query();
    String address = query == null ? first : first + "?" + query;
    if (name.as() == null) {
      context.response().setStatusCode(303).putHeader("Location", address).end();
    } else {
      context.reroute(name.as(), address);
    }
  }
}
