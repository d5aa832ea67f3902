package dev.scene.queue;

import dev.scene.catalog.Browser;
import dev.scene.container.Runner;
import dev.scene.container.Runners;
import dev.scene.platform.Bearer;
import dev.scene.platform.Problem;
import dev.scene.platform.Tokens;
import dev.scene.run.Backlog;
import dev.scene.run.Endings;
import dev.scene.run.Execution;
import dev.scene.run.Executions;
import dev.scene.run.state.Failure;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/// Where runners ask for their next execution; messages as in runner-image/contract.
@Path("/callback/claims")
public class ClaimResource {
  private final Runners runners;
  private final Executions executions;
  private final Claims claims;
  private final QueueConfig config;
  private final Turns turns;
  private final Backlog backlog;
  private final Endings endings;

  ClaimResource(
      Runners runners,
      Executions executions,
      Backlog backlog,
      Endings endings,
      Claims claims,
      QueueConfig config,
      Turns turns) {
    this.runners = runners;
    this.executions = executions;
    this.backlog = backlog;
    this.endings = endings;
    this.claims = claims;
    this.config = config;
    this.turns = turns;
  }

  public record Request(String container, Browser browser) {}

  @POST
  @Operation(hidden = true)
  public Response claim(
      @HeaderParam("Authorization") @Nullable String authorization, Request request) {
    Runner runner = runner(authorization, request);
    runners.seen(runner);
    giveBack(runner);
    if (runner.doomedAt() != null || turns.isOver(runner)) {
      return Response.noContent().build();
    }
    return next(runner)
        .map(claim -> Response.ok(claim).build())
        .orElseGet(() -> Response.noContent().build());
  }

  // a runner does one thing at a time: what it still holds it was never told of, since the answer
  // to
  // its claim was lost
  private void giveBack(Runner runner) {
    for (Execution execution : backlog.in(runner.name())) {
      endings.lost(
          execution,
          new Failure(
              "no_result",
              "Container %s asked for more work without a result of this."
                  .formatted(runner.name())));
    }
  }

  // what can't be told to a runner ends, and the next one is taken
  private Optional<Claim> next(Runner runner) {
    while (true) {
      String token = Tokens.next();
      Optional<Execution> claimed =
          executions.claim(
              new Executions.Claimant(
                  runner.runId(), runner.browser(), runner.name(), Tokens.sha256(token)),
              config.queue().lease());
      if (claimed.isEmpty()) {
        return Optional.empty();
      }
      try {
        return Optional.of(claims.of(claimed.get(), token));
      } catch (Problem e) {
        endings.fail(
            claimed.get(), new Failure("secret_unreadable", String.valueOf(e.getMessage())));
      }
    }
  }

  private Runner runner(@Nullable String authorization, Request request) {
    return Bearer.token(authorization)
        .flatMap(runners::byToken)
        .filter(runner ->
            runner.name().equals(request.container()) && runner.browser() == request.browser())
        .orElseThrow(Bearer::refused);
  }
}
