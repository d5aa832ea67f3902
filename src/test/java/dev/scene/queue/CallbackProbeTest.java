package dev.scene.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scene.container.FakeContainers;
import dev.scene.container.RunnerSpec;
import dev.scene.testing.Await;
import dev.scene.testing.FakeRunner;
import dev.scene.testing.Given;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CallbackProbeTest {
  @Inject Given given;
  @Inject FakeContainers containers;
  @Inject CallbackProbe probe;

  @BeforeEach
  void start() {
    given.nothing();
  }

  private CallbackProbe.Answer answer(String address, Consumer<RunnerSpec> runner) {
    CompletableFuture<CallbackProbe.Answer> answer =
        CompletableFuture.supplyAsync(() -> probe.ask(address));
    Await.until("a runner was sent", () -> !containers.started().isEmpty());
    runner.accept(containers.started().getFirst());
    return answer.join();
  }

  @Test
  void aRunnerThatReachesTheServiceIsSentHomeWithoutWork() {
    CallbackProbe.Answer answer =
        answer(
            "http://scene.example:8080/",
            sent -> {
              assertThat(sent.environment())
                  .containsEntry("SCENE_CALLBACK_URL", "http://scene.example:8080");
              assertThat(new FakeRunner(sent).claim()).isEmpty();
              containers.exit(sent.name(), 0, "");
            });

    assertThat(answer.reached()).isTrue();
    assertThat(containers.names()).isEmpty();
  }

  @Test
  void whatARunnerMetThatDidNotArriveIsTold() {
    CallbackProbe.Answer answer =
        answer("http://nowhere.example", sent -> containers.exit(sent.name(), 1, "no route"));

    assertThat(answer.reached()).isFalse();
    assertThat(answer.log()).isEqualTo("no route");
    assertThat(containers.names()).isEmpty();
  }

  @Test
  void anEngineThatIsAwayIsTold() {
    containers.setReachable(false);

    assertThat(probe.ask("http://scene.example").words()).contains("No runner could be started");
  }
}
