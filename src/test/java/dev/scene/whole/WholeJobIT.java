package dev.scene.whole;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.model.Container;
import dev.scene.container.Containers;
import dev.scene.container.Installation;
import dev.scene.container.RealContainers;
import dev.scene.queue.Stops;
import dev.scene.run.Attempt;
import dev.scene.run.Execution;
import dev.scene.run.Executions;
import dev.scene.run.Run;
import dev.scene.run.Runs;
import dev.scene.run.Status;
import dev.scene.run.comparison.Difference;
import dev.scene.run.state.StopMode;
import dev.scene.testing.Await;
import dev.scene.testing.Given;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The service as it is, with a real engine, the real runner image and real pages.
@QuarkusTest
@TestProfile(WholeJobIT.OnTheRealEngine.class)
class WholeJobIT {
  /// Everything works by itself, and containers are containers.
  public static class OnTheRealEngine implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("scene.pulses", "true");
    }

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
      return Set.of(RealContainers.class);
    }
  }

  private static final Duration A_WHILE = Duration.ofMinutes(2);

  @Inject Given given;
  @Inject Runs runs;
  @Inject Executions executions;
  @Inject Stops stops;
  @Inject DockerClient docker;
  @Inject Containers containers;
  @Inject Installation installation;
  private final Site site = open();

  private static Site open() {
    try {
      return Site.open();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @BeforeEach
  void start() {
    given.nothing();
  }

  @AfterEach
  void leaveNothing() {
    site.close();
    containers.ofInstance(installation.instance()).forEach(containers::remove);
  }

  private Given.Batch batch(String... urls) {
    String project = given.project();
    List<String> pages = new ArrayList<>();
    List<String> tasks = new ArrayList<>();
    for (String url : urls) {
      pages.add(given.page(project, url));
      tasks.add(given.task(project, pages.getLast()));
    }
    return new Given.Batch(project, pages, tasks, given.batchOf(project, tasks));
  }

  private Run over(UUID run) {
    Await.until("the run is over", A_WHILE, () -> runs.require(run).status().isFinal());
    return runs.require(run);
  }

  private List<Container> left() {
    return docker
        .listContainersCmd()
        .withShowAll(true)
        .withLabelFilter(Map.of("dev.scene.instance", installation.instance()))
        .exec();
  }

  @Test
  void theJobFindsExactlyWhatChanged() {
    Given.Batch batch = batch(site.url("plain.html"), site.url("typography.html"));
    Run recording = over(given.recording(batch));
    assertThat(recording.status()).as(told(recording)).isEqualTo(Status.FINISHED);
    site.repaint();

    Run comparison = over(given.run(batch));

    assertThat(comparison.status()).as(told(comparison)).isEqualTo(Status.FINISHED);
    Execution changed = executions.of(comparison.id()).getFirst();
    Difference found = Objects.requireNonNull(changed.comparison());
    assertThat(found.counts().changed()).isEqualTo(120 * 80);
    assertThat(found.counts().antiAliased()).isZero();
    assertThat(found.counts().belowThreshold()).isZero();
    assertThat(found.regions())
        .containsExactly(new Difference.Region(40, 100, 120, 80, "changed", 9600, 100));
    assertThat(executions.of(comparison.id()).getLast().verdict()).isEqualTo("identical");
    for (String file : List.of("page.png", "baseline.png", "diff.png", "heatmap.png")) {
      get("/artifacts/runs/%s/%s/%s".formatted(comparison.id(), changed.id(), file))
          .then()
          .statusCode(200)
          .contentType("image/png");
    }
    Await.until("no container is left", Duration.ofSeconds(30), () -> left().isEmpty());
  }

  @Test
  void aPageThatCantBeCapturedSaysWhy() {
    UUID run =
        given.recording(
            batch(
                site.url("broken.html"),
                "http://no-such-host.invalid/",
                "http://host.docker.internal:1/"));

    Run over = over(run);

    assertThat(over.status()).isEqualTo(Status.FAILED);
    assertThat(executions.of(run))
        .extracting(Execution::reason)
        .containsExactly("http_status", "dns_failure", "connection_failed");
    assertThat(executions.of(run))
        .extracting(Execution::error)
        .allSatisfy(error -> assertThat(error).contains("http://"));
    assertThat(get("/api/batches/%s/baselines".formatted(over.batchId())).jsonPath().getList(""))
        .isEmpty();
  }

  @Test
  void aContainerThatIsKilledWhileItCapturesIsFollowedByAnotherWithinSeconds() {
    UUID run = given.recording(batch(site.url("endless.html")));
    Await.until("it is being captured", A_WHILE, () -> capturing(run));
    Execution first = executions.of(run).getFirst();

    docker.killContainerCmd(Objects.requireNonNull(first.container())).exec();

    Await.until(
        "it is captured again",
        Duration.ofSeconds(30),
        () -> capturing(run) && executions.of(run).getFirst().attempt() == 2);
    Attempt killed = executions.attempts(first.id()).getFirst();
    assertThat(killed.outcome()).isEqualTo("retried");
    assertThat(killed.exitCode()).isEqualTo(137);
    stops.run(run, new Stops.Order(StopMode.CANCEL, "tester", null));
    assertThat(over(run).status()).isEqualTo(Status.CANCELLED);
    Await.until("no container is left", Duration.ofSeconds(30), () -> left().isEmpty());
  }

  private boolean capturing(UUID run) {
    return executions.of(run).getFirst().status() == Status.EXECUTING;
  }

  private String told(Run run) {
    return executions.of(run.id()).stream().map(Execution::error).toList().toString();
  }
}
