package dev.scene.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scene.container.FakeContainers;
import dev.scene.container.Runner;
import dev.scene.container.Runners;
import dev.scene.event.RunEvent;
import dev.scene.event.RunLog;
import dev.scene.platform.Rows;
import dev.scene.settings.Settings;
import dev.scene.testing.Crank;
import dev.scene.testing.FakeRunner;
import dev.scene.testing.Given;
import dev.scene.testing.Png;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.awt.Color;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A runner that has nothing left stays for the next run of its project.
@QuarkusTest
class StandbyTest {
  private static final byte[] PICTURE = Png.plain(10, 10, Color.BLUE);
  private static final int END = 204;
  private static final int LATER = 202;

  @Inject Given given;
  @Inject Crank crank;
  @Inject FakeContainers containers;
  @Inject Settings settings;
  @Inject Runners runners;
  @Inject Standby standby;
  @Inject RunLog log;
  @Inject Rows rows;

  @BeforeEach
  void start() {
    given.nothing();
  }

  private FakeRunner resting(Given.Batch batch) {
    given.run(batch);
    FakeRunner runner = crank.runner();
    runner.claims().captures(PICTURE);
    assertThat(runner.asksPatiently().statusCode()).isEqualTo(LATER);
    return runner;
  }

  private Runner row(FakeRunner runner) {
    return runners.live().stream()
        .filter(it -> it.name().equals(runner.name()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void itGoesOnWithTheNextRunOfItsProject() {
    Given.Batch batch = given.batch(1);
    FakeRunner runner = resting(batch);
    UUID next = given.run(batch);
    crank.dispatch();

    Response answer = runner.asksPatiently();

    assertThat(answer.jsonPath().getString("run_id")).isEqualTo(next.toString());
    assertThat(containers.started()).hasSize(1);
    assertThat(row(runner).idleSince()).isNull();
    assertThat(log.after(next, 0, 100).events())
        .extracting(RunEvent::type)
        .contains("container_taken_over");
  }

  @Test
  void moreRunnersAreStartedWhereTheNextRunHasMoreToDoThanTheRestingOnesCanTake() {
    Given.Batch batch = given.batch(1);
    resting(batch);
    String page = batch.pages().getFirst();
    List<String> two =
        List.of(given.task(batch.project(), page), given.task(batch.project(), page));

    Given.opened(given.launch(given.batchOf(batch.project(), two), "comparison", Map.of()));
    crank.dispatch();

    assertThat(containers.started()).hasSize(2);
  }

  @Test
  void itNeverGoesToAnotherProject() {
    FakeRunner runner = resting(given.batch(1));
    given.run(given.batch(1));

    Response answer = runner.asksPatiently();
    crank.dispatch();

    assertThat(answer.statusCode()).isEqualTo(LATER);
    assertThat(containers.started()).hasSize(2);
  }

  @Test
  void itMakesRoomForAnotherProjectWhereAllPlacesAreTaken() {
    int cap = settings.now().cap();
    given.run(given.batch(cap));
    List<FakeRunner> all = crank.runners(cap);
    all.forEach(runner -> runner.claims().captures(PICTURE));
    assertThat(all).allMatch(runner -> runner.asksPatiently().statusCode() == LATER);
    given.run(given.batch(1));

    assertThat(all.getFirst().asksPatiently().statusCode()).isEqualTo(END);
  }

  @Test
  void itTakesUpARetryOfItsOwnRun() {
    given.run(given.batch(2));
    List<FakeRunner> both = crank.runners(2);
    both.getLast().claims();
    both.getFirst().claims().captures(PICTURE);
    assertThat(both.getFirst().asksPatiently().statusCode()).isEqualTo(LATER);
    containers.exit(both.getLast().name(), 139, "Segmentation fault\n");
    crank.dispatch();

    Response answer = both.getFirst().asksPatiently();

    assertThat(answer.jsonPath().getInt("attempt")).isEqualTo(2);
    assertThat(row(both.getFirst()).idleSince()).isNull();
  }

  @Test
  void afterAWhileItEnds() {
    FakeRunner runner = resting(given.batch(1));
    rows.execute("update runner set idle_since = idle_since - interval '21' second");

    assertThat(runner.asksPatiently().statusCode()).isEqualTo(END);
  }

  @Test
  void oneOfAnImageThatWasBuiltAnewMeanwhileEnds() {
    Given.Batch batch = given.batch(1);
    FakeRunner runner = resting(batch);
    rows.execute("update runner set image = 'sha256:of-before'");
    given.run(batch);

    assertThat(runner.asksPatiently().statusCode()).isEqualTo(END);
  }

  @Test
  void itIsLetGoWhenTheServiceStops() {
    FakeRunner runner = resting(given.batch(1));

    standby.end();
    crank.dispatch();

    assertThat(runner.asksPatiently().statusCode()).isEqualTo(401);
    assertThat(containers.names()).doesNotContain(runner.name());
  }

  @Test
  void oneThatIsAtWorkIsNotLetGo() {
    given.run(given.batch(1));
    FakeRunner runner = crank.runner();
    runner.claims();

    standby.end();
    crank.dispatch();

    assertThat(containers.names()).contains(runner.name());
  }
}
