package dev.scene.queue;

import dev.scene.catalog.Browser;
import dev.scene.container.Runner;
import dev.scene.container.Runners;
import dev.scene.platform.Bearer;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/// Where runners ask for their next execution; messages as in runner-image/contract.
@Path("/callback/claims")
public class ClaimResource {
  private final Runners runners;
  private final Turns turns;
  private final Handout handout;
  private final CallbackProbe probe;

  ClaimResource(Runners runners, Turns turns, Handout handout, CallbackProbe probe) {
    this.runners = runners;
    this.turns = turns;
    this.handout = handout;
    this.probe = probe;
  }

  /// @param delivering what the container has captured and still hands over
  public record Request(String container, Browser browser, @Nullable List<UUID> delivering) {}

  @POST
  @Operation(hidden = true)
  public Response claim(
      @HeaderParam("Authorization") @Nullable String authorization, Request request) {
    if (Bearer.token(authorization).filter(probe::isOwn).isPresent()) {
      return Response.noContent().build();
    }
    Runners.Asking asking = asking(authorization, request);
    Runner runner = asking.runner();
    runners.seen(runner);
    if (asking.open() > 0) {
      handout.takeBack(runner, Objects.requireNonNullElse(request.delivering(), List.of()));
    }
    if (runner.doomedAt() != null || turns.isOver(asking)) {
      return Response.noContent().build();
    }
    return handout
        .next(runner)
        .map(claim -> Response.ok(claim).build())
        .orElseGet(() -> Response.noContent().build());
  }

  private Runners.Asking asking(@Nullable String authorization, Request request) {
    return Bearer.token(authorization)
        .flatMap(runners::asking)
        .filter(asking -> isFrom(asking.runner(), request))
        .orElseThrow(Bearer::refused);
  }

  private static boolean isFrom(Runner runner, Request request) {
    return runner.name().equals(request.container()) && runner.browser() == request.browser();
  }
}
