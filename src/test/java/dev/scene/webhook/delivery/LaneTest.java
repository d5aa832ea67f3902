package dev.scene.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scene.platform.Secret;
import dev.scene.testing.Await;
import dev.scene.webhook.Webhook;
import dev.scene.webhook.WebhookFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;

class LaneTest {
  private static final int WIDTH = 4;

  private final Town town = new Town();
  private final Webhook webhook = webhook();
  private final Lane lane = new Lane(town, () -> webhook, WIDTH);

  /// Deliveries that wait, a receiver that answers when it is told to, and a clock.
  private static final class Town implements Lane.Surroundings {
    final List<Integer> asked = new ArrayList<>();
    final List<Delivery> handedBack = new ArrayList<>();
    final BlockingQueue<Courier.Made> answers = new LinkedBlockingQueue<>();
    private int due;
    private int tried;
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    @Override
    public synchronized List<Delivery> claim(Webhook webhook, int most) {
      asked.add(most);
      List<Delivery> taken = new ArrayList<>();
      for (; due > 0 && taken.size() < most; due--) {
        taken.add(delivery(webhook));
      }
      return taken;
    }

    @Override
    public synchronized void handBack(List<Delivery> deliveries) {
      handedBack.addAll(deliveries);
      due += deliveries.size();
    }

    @Override
    public Courier.Made deliver(Webhook webhook, Delivery delivery) {
      synchronized (this) {
        tried++;
      }
      try {
        return answers.take();
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }

    @Override
    public synchronized Instant now() {
      return now;
    }

    synchronized int tried() {
      return tried;
    }

    synchronized void pass(Duration time) {
      now = now.plus(time);
    }
  }

  private static Webhook webhook() {
    Instant then = Instant.EPOCH;
    return new Webhook(
        UUID.randomUUID(),
        null,
        "",
        "http://receiver.invalid/",
        WebhookFormat.SCENE,
        List.of(),
        Map.of(),
        true,
        new Secret.Plain("secret"),
        null,
        null,
        null,
        null,
        1,
        "",
        then,
        then);
  }

  private static Delivery delivery(Webhook webhook) {
    return new Delivery(
        UUID.randomUUID(),
        webhook.id(),
        UUID.randomUUID(),
        "ping",
        Delivery.Status.PENDING,
        0,
        5,
        null,
        null,
        null,
        null,
        null,
        "{}",
        Instant.EPOCH,
        null);
  }

  private void due(int count) {
    town.due = count;
    lane.fill();
  }

  private void answers(int count, boolean success) {
    for (int i = 0; i < count; i++) {
      town.answers.add(new Courier.Made(success, null));
    }
  }

  private void tried(int count) {
    Await.until(
        "%d were tried".formatted(count), Duration.ofSeconds(10), () -> town.tried() == count);
  }

  private void idle() {
    Await.until("nothing is at work", Duration.ofSeconds(10), () -> lane.atWork() == 0);
  }

  @Test
  void aReceiverThatWorksHasAsManyAttemptsAsTheLaneIsWideAndOneClaimForMany() {
    due(16);
    tried(WIDTH);
    assertThat(lane.atWork()).isEqualTo(WIDTH);

    answers(12, true);

    tried(16);
    assertThat(town.asked).hasSize(1);
  }

  @Test
  void whatWasTakenAheadForAReceiverThatFailsIsHandedBack() {
    due(16);
    tried(WIDTH);

    answers(1, false);
    Await.until("handed back", Duration.ofSeconds(10), () -> town.handedBack.size() == 12);
  }

  @Test
  void aReceiverThatFailsOnAndOnIsTriedTwiceAtEachLook() {
    due(30);
    tried(WIDTH);
    answers(WIDTH, false);
    idle();
    int before = town.tried();

    lane.fill();
    tried(before + 2);
    answers(2, false);
    idle();

    assertThat(town.tried()).isEqualTo(before + 2);
  }

  @Test
  void oneSuccessOpensTheLaneAgain() {
    due(30);
    answers(WIDTH, false);
    idle();
    int before = town.tried();

    lane.fill();
    answers(1, true);

    tried(before + 1 + WIDTH);
  }

  @Test
  void whatWasTakenAheadTooLongAgoIsTakenAnew() {
    due(16);
    tried(WIDTH);

    town.pass(Lane.FRESH.plusSeconds(1));
    lane.fill();

    assertThat(town.handedBack).hasSize(12);
  }

  @Test
  void aLaneThatClosesLeavesToOthersWhatItHasNotBegun() {
    due(16);
    tried(WIDTH);

    lane.close();

    assertThat(town.handedBack).hasSize(12);
    assertThat(lane.atWork()).isEqualTo(WIDTH);
  }
}
