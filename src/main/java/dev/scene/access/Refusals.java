package dev.scene.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.scene.platform.Problem;
import dev.scene.platform.ProblemBody;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Answers a request that gets no further than here.
@ApplicationScoped
class Refusals {
  private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

  private final ObjectMapper json;

  Refusals(ObjectMapper json) {
    this.json = json;
  }

  /// Ends with the answer sent.
  Future<Void> refuse(RoutingContext context, Problem problem) {
    LOG.info(
        "Refused {} {}: {}",
        context.request().method(),
        context.request().path(),
        problem.detail());
    if (problem.kind() == Problem.Kind.UNAUTHORIZED) {
      // a browser asks its person for a password then, a program has no use for that
      String scheme = context.normalizedPath().startsWith("/api/") ? "Bearer" : "Basic";
      context.response().putHeader("WWW-Authenticate", scheme + " realm=\"Scene\"");
    }
    try {
      return context
          .response()
          .setStatusCode(problem.kind().status())
          .putHeader("Content-Type", ProblemBody.MEDIA_TYPE)
          .end(json.writeValueAsString(ProblemBody.of(problem)));
    } catch (JsonProcessingException e) {
      context.fail(e);
      return Future.failedFuture(e);
    }
  }
}
