package dev.scene.api;

import dev.scene.access.Actor;
import dev.scene.platform.Checks;
import dev.scene.queue.Stops.Order;
import dev.scene.run.state.StopMode;
import org.jspecify.annotations.Nullable;

/// Reads how somebody wants something to end.
final class StopOrders {
  private StopOrders() {}

  static Order stop(RunStopResource.@Nullable StopRequest request) {
    String mode = request == null ? null : request.mode();
    String reason = request == null ? null : request.reason();
    boolean soft = "soft".equalsIgnoreCase(mode);
    new Checks()
        .require(soft || "hard".equalsIgnoreCase(mode), "mode", "must be \"soft\" or \"hard\"")
        .atMost(reason, "reason", Order.LONGEST_REASON)
        .orRefuse();
    return new Order(soft ? StopMode.SOFT : StopMode.HARD, Actor.LOCAL, reason);
  }

  static Order cancel(RunStopResource.@Nullable CancelRequest request) {
    String reason = request == null ? null : request.reason();
    new Checks().atMost(reason, "reason", Order.LONGEST_REASON).orRefuse();
    return new Order(StopMode.CANCEL, Actor.LOCAL, reason);
  }
}
