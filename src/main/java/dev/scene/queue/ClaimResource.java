package dev.scene.queue;

import dev.scene.catalog.Browser;
import dev.scene.container.Runner;
import dev.scene.container.Runners;
import dev.scene.platform.Bearer;
import dev.scene.platform.Tokens;
import dev.scene.run.Execution;
import dev.scene.run.Executions;
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

  ClaimResource(
      Runners runners, Executions executions, Claims claims, QueueConfig config, Turns turns) {
    this.runners = runners;
    this.executions = executions;
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
    if (turns.isOver(runner)) {
      return Response.noContent().build();
    }
    String token = Tokens.next();
    Optional<Execution> claimed =
        executions.claim(
            new Executions.Claimant(
                runner.runId(), runner.browser(), runner.name(), Tokens.sha256(token)),
            config.queue().lease());
    return claimed
        .map(execution -> Response.ok(claims.of(execution, token)).build())
        .orElseGet(() -> Response.noContent().build());
  }

  private Runner runner(@Nullable String authorization, Request request) {
    return Bearer.token(authorization)
        .flatMap(runners::byToken)
        .filter(runner ->
            runner.name().equals(request.container()) && runner.browser() == request.browser())
        .orElseThrow(Bearer::refused);
  }
}
