package dev.scene.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scene.testing.Given;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// How deliveries are handed out, on every database.
public interface DeliveryClaimContract {
  DeliveryQueue deliveries();

  /// A webhook to which so many deliveries are due.
  static UUID due(int count) {
    String id =
        Given.json(Map.of("endpoint_url", "http://127.0.0.1:9/hook"))
            .post("/api/webhooks")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    for (int i = 0; i < count; i++) {
      Given.json(Map.of()).post("/api/webhooks/{id}/ping", id).then().statusCode(202);
    }
    return UUID.fromString(id);
  }

  @Test
  default void aDeliveryGoesToOneOfManyWhoAskAtOnce() throws InterruptedException {
    UUID webhook = due(40);
    List<UUID> taken = new ArrayList<>();
    try (ExecutorService nodes = Executors.newFixedThreadPool(8)) {
      Callable<List<Delivery>> node = () -> deliveries().claim(webhook, 5, Duration.ofMinutes(1));
      for (int round = 0; round < 4; round++) {
        for (Future<List<Delivery>> claimed :
            nodes.invokeAll(List.of(node, node, node, node, node, node, node, node))) {
          taken(claimed).forEach(delivery -> taken.add(delivery.id()));
        }
      }
    }

    assertThat(taken).hasSize(40).doesNotHaveDuplicates();
  }

  private static List<Delivery> taken(Future<List<Delivery>> claimed) throws InterruptedException {
    try {
      return claimed.get();
    } catch (ExecutionException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  default void whoWasTooSlowChangesNothingMoreUnlessItGotThrough() {
    UUID webhook = due(1);
    Delivery slow = deliveries().claim(webhook, 1, Duration.ZERO).getFirst();
    Delivery next = deliveries().claim(webhook, 1, Duration.ofMinutes(1)).getFirst();
    assertThat(next.id()).isEqualTo(slow.id());

    assertThat(deliveries().keep(slow, attempt(slow, "too late"), null)).isFalse();
    assertThat(deliveries().keep(slow, attempt(slow, null), null)).isTrue();
    assertThat(deliveries().keep(next, attempt(next, null), null)).isFalse();
  }

  private static DeliveryAttempt attempt(Delivery delivery, @Nullable String error) {
    return new DeliveryAttempt(
        delivery.id(), 1, delivery.createdAt(), Map.of(), 200, 5, "ok", error);
  }
}
