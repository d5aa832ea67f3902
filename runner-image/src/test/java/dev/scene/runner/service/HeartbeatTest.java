package dev.scene.runner.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class HeartbeatTest {
  private final AtomicInteger beats = new AtomicInteger();
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final CountDownLatch failed = new CountDownLatch(1);

  @Test
  void beatsUntilTheServiceSaysStop() throws InterruptedException {
    try (Heartbeat heartbeat =
        new Heartbeat(
            Duration.ofMillis(1),
            () -> beats.incrementAndGet() == 3,
            stopped::countDown,
            e -> failed.countDown())) {
      assertThat(heartbeat).isNotNull();
      assertThat(stopped.await(5, TimeUnit.SECONDS)).isTrue();
    }

    assertThat(beats).hasValue(3);
  }

  @Test
  void tellsOfARefusal() throws InterruptedException {
    try (Heartbeat heartbeat =
        new Heartbeat(
            Duration.ofMillis(1),
            HeartbeatTest::refuse,
            stopped::countDown,
            e -> failed.countDown())) {
      assertThat(heartbeat).isNotNull();
      assertThat(failed.await(5, TimeUnit.SECONDS)).isTrue();
    }

    assertThat(stopped.getCount()).isEqualTo(1);
  }

  private static boolean refuse() {
    throw new CallbackRefused(404, "no such execution");
  }
}
