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
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/// Where runners ask for their next execution; messages as in runner-image/contract.
@Path("/callback/claims")
public class ClaimResource {
  private static final int ASK_AGAIN_MS = 200;

  private final Runners runners;
  private final Turns turns;
  private final Handout handout;
  private final Standby standby;
  private final CallbackProbe probe;

  ClaimResource(
      Runners runners, Turns turns, Handout handout, Standby standby, CallbackProbe probe) {
    this.runners = runners;
    this.turns = turns;
    this.handout = handout;
    this.standby = standby;
    this.probe = probe;
  }

  /// @param delivering what the container has captured and still hands over
  /// @param mayWait whether the container can be told to ask again
  public record Request(
      String container,
      Browser browser,
      @Nullable List<UUID> delivering,
      @Nullable Boolean mayWait) {}

  /// There may be something in so many ms.
  public record Later(int askAgainMs) {}

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
    Optional<Claim> claim = handout.next(runner);
    if (claim.isPresent() && runner.idleSince() != null) {
      runners.works(runner);
    }
    return claim.map(ClaimResource::answer).orElseGet(() -> withoutWork(asking, request));
  }

  private Response withoutWork(Runners.Asking asking, Request request) {
    if (!Boolean.TRUE.equals(request.mayWait())) {
      return Response.noContent().build();
    }
    return switch (standby.next(asking)) {
      case Standby.Next.GoOn(Runner moved) ->
          handout.next(moved).map(ClaimResource::answer).orElseGet(ClaimResource::later);
      case Standby.Next.Stay() -> later();
      case Standby.Next.End() -> Response.noContent().build();
    };
  }

  private static Response answer(Claim claim) {
    return Response.ok(claim).build();
  }

  private static Response later() {
    return Response.accepted(new Later(ASK_AGAIN_MS)).build();
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
