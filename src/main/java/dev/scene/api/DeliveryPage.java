package dev.scene.api;

import dev.scene.platform.Problem;
import dev.scene.webhook.delivery.Deliveries;
import dev.scene.webhook.delivery.Delivery;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Deliveries, the newest first, and where the list goes on.
public record DeliveryPage(List<DeliveryBody> deliveries, @Nullable String nextCursor) {

  record Wanted(
      @Nullable UUID webhook,
      @Nullable String status,
      @Nullable Integer limit,
      @Nullable String cursor) {}

  static DeliveryPage of(Deliveries deliveries, Wanted wanted) {
    int limit = Cursor.limit(wanted.limit());
    List<Delivery> page =
        deliveries.newest(
            new Deliveries.Filter(wanted.webhook(), status(wanted.status())),
            Cursor.read(wanted.cursor()),
            limit);
    return new DeliveryPage(
        page.stream().map(DeliveryBody::of).toList(), Cursor.after(page, limit, Delivery::id));
  }

  private static Delivery.@Nullable Status status(@Nullable String code) {
    if (code == null || code.isEmpty()) {
      return null;
    }
    return Arrays.stream(Delivery.Status.values())
        .filter(status -> status.name().equalsIgnoreCase(code))
        .findFirst()
        .orElseThrow(() -> Problem.invalid("status", "must be pending, succeeded or failed"));
  }
}
