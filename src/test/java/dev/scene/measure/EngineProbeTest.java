package dev.scene.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scene.container.Containers;
import dev.scene.container.FakeContainers;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class EngineProbeTest {
  private final CountDownLatch answers = new CountDownLatch(1);
  private final AtomicInteger questions = new AtomicInteger();

  private final FakeContainers hanging =
      new FakeContainers() {
        @Override
        public Containers.Engine engine() {
          questions.incrementAndGet();
          try {
            answers.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return super.engine();
        }
      };

  @Test
  void anEngineThatHangsIsOutOfReachUntilItAnswersAndIsAskedOnlyOnce() throws Exception {
    EngineProbe probe = new EngineProbe(hanging, Duration.ofMillis(20));

    assertThat(probe.engine().description()).startsWith("The engine has not answered");
    assertThat(probe.engine().reachable()).isFalse();
    assertThat(questions).hasValue(1);

    answers.countDown();
    assertThat(new EngineProbe(hanging, Duration.ofSeconds(10)).engine().reachable()).isTrue();
  }
}
