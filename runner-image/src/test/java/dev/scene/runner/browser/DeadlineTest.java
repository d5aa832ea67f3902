package dev.scene.runner.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scene.runner.browser.Deadline.Cause;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DeadlineTest {
  private final CountDownLatch pagesKilled = new CountDownLatch(1);
  private final CountDownLatch browserKilled = new CountDownLatch(1);
  private final CountDownLatch driverKilled = new CountDownLatch(1);
  private final AtomicInteger kills = new AtomicInteger();

  @Test
  void killsOnlyThePagesAtFirstSoThatRecordsCanBeWritten() throws InterruptedException {
    try (Deadline deadline = new Deadline(Duration.ofMillis(20), killer())) {
      assertThat(pagesKilled.await(5, TimeUnit.SECONDS)).isTrue();
      assertThat(deadline.cause()).contains(Cause.DEADLINE);
      assertThat(browserKilled.getCount()).isEqualTo(1);
    }
  }

  @Test
  void killsTheBrowserThatGoesOnWithoutItsPages() throws InterruptedException {
    try (Deadline deadline = new Deadline(Duration.ofMinutes(1), killer())) {
      deadline.end(Cause.STOPPED);

      assertThat(browserKilled.await(5, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void killsADriverThatDoesNotNotice() throws InterruptedException {
    try (Deadline deadline = new Deadline(Duration.ofMinutes(1), killer())) {
      deadline.end(Cause.STOPPED);

      assertThat(driverKilled.await(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void theFirstCauseStands() {
    try (Deadline deadline = new Deadline(Duration.ofMinutes(1), killer())) {
      deadline.end(Cause.DROPPED);
      deadline.end(Cause.STOPPED);

      assertThat(deadline.cause()).contains(Cause.DROPPED);
    }
  }

  @Test
  void nothingIsKilledAfterwards() {
    Deadline deadline = new Deadline(Duration.ofMinutes(1), killer());
    deadline.close();
    deadline.end(Cause.STOPPED);

    assertThat(deadline.cause()).isEmpty();
    assertThat(kills).hasValue(0);
  }

  private Deadline.Killer killer() {
    return new Deadline.Killer() {
      @Override
      public void killPages() {
        kills.incrementAndGet();
        pagesKilled.countDown();
      }

      @Override
      public void killBrowser() {
        kills.incrementAndGet();
        browserKilled.countDown();
      }

      @Override
      public void killDriver() {
        kills.incrementAndGet();
        driverKilled.countDown();
      }
    };
  }
}
