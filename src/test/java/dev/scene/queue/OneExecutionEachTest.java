package dev.scene.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scene.container.FakeContainers;
import dev.scene.run.Execution;
import dev.scene.run.Executions;
import dev.scene.testing.Crank;
import dev.scene.testing.FakeRunner;
import dev.scene.testing.Given;
import dev.scene.testing.Png;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.awt.Color;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(OneExecutionEachTest.Strict.class)
class OneExecutionEachTest {
  /// Every execution in a container of its own, one after the other.
  public static class Strict implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "scene.runner.executions-per-container", "1", "scene.max-concurrent-executions", "1");
    }
  }

  @Inject Given given;
  @Inject Crank crank;
  @Inject FakeContainers containers;
  @Inject Executions executions;

  @BeforeEach
  void start() {
    given.nothing();
  }

  @Test
  void everyExecutionGetsAContainerOfItsOwnThoughARunnerAsksForMore() {
    UUID run = given.runOf(3);
    for (int i = 0; i < 3; i++) {
      FakeRunner runner = crank.runner();
      runner.claims().captures(Png.plain(10, 10, Color.BLUE));
      assertThat(runner.asksPatiently().statusCode()).isEqualTo(204);
      containers.exit(runner.name(), 0, "");
    }

    crank.concluded(run);

    assertThat(containers.started()).hasSize(3);
    assertThat(executions.of(run)).extracting(Execution::container).doesNotHaveDuplicates();
    assertThat(containers.started())
        .allMatch(spec -> "1".equals(spec.environment().get("SCENE_EXECUTIONS_PER_CONTAINER")));
  }
}
