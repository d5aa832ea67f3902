package dev.scene.web;

import static dev.scene.web.Visits.browser;
import static dev.scene.web.Visits.htmx;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.scene.catalog.Batch;
import dev.scene.container.FakeContainers;
import dev.scene.launch.Launch;
import dev.scene.launch.LaunchRequest;
import dev.scene.run.Purpose;
import dev.scene.run.Run;
import dev.scene.run.Status;
import dev.scene.run.comparison.DiffLevel;
import dev.scene.run.past.RunFilter;
import dev.scene.run.past.RunSearch;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What narrows the list of runs.
@QuarkusTest
class RunListTest {
  private final Given given;
  private final GivenRuns play;
  private final Launch launch;
  private final RunSearch search;
  private final FakeContainers containers;

  RunListTest(
      Given given, GivenRuns play, Launch launch, RunSearch search, FakeContainers containers) {
    this.given = given;
    this.play = play;
    this.launch = launch;
    this.search = search;
    this.containers = containers;
  }

  @BeforeEach
  void aFreshEngine() {
    containers.reset();
  }

  private Run noted(Batch batch, String note, String ticket, String actor) {
    return launch
        .start(
            new LaunchRequest(batch.id(), Purpose.BASELINE_RECORDING, null, note, ticket, null),
            actor)
        .run();
  }

  private List<UUID> found(String query, Batch batch) {
    String page =
        htmx()
            .urlEncodingEnabled(false)
            .get("/runs?batch_id=%s&%s".formatted(batch.id(), query))
            .then()
            .extract()
            .asString();
    return page.lines()
        .filter(line -> line.contains("data-scene-run-row"))
        .map(line -> UUID.fromString(line.replaceAll(".*data-scene-run-row=\"([^\"]+)\".*", "$1")))
        .toList();
  }

  @Test
  void runsAreFoundByPersonTicketAndText() {
    Batch batch = given.batch(given.project());
    Run mine = noted(batch, "After the 50 % sale", "SHOP-7", "anna");
    Run other = noted(batch, "Nightly", "SHOP-8", "ben");

    assertThat(found("by=anna", batch)).containsExactly(mine.id());
    assertThat(found("ticket=shop-8", batch)).containsExactly(other.id());
    assertThat(found("q=50+%25+SALE", batch)).containsExactly(mine.id());
    assertThat(found("q=5%25sale", batch)).isEmpty();
    assertThat(found("q=" + other.id(), batch)).containsExactly(other.id());
    assertThat(found("q=" + batch.name().replace(' ', '+'), batch))
        .containsExactly(other.id(), mine.id());
  }

  @Test
  void runsAreFoundByVerdictAndByTime() {
    Batch batch = given.batch(given.project());
    play.recorded(batch);
    Run run = play.queued(batch, Purpose.COMPARISON);
    play.captured(run);
    play.captured(run);
    play.conclude(run, Status.FINISHED, DiffLevel.MINOR);

    assertThat(found("verdict=minor", batch)).containsExactly(run.id());
    assertThat(found("verdict=major", batch)).isEmpty();
    assertThat(found("time=hour", batch)).hasSize(2);
    assertThat(found("to=2001-01-01", batch)).isEmpty();
    assertThat(found("from=2001-01-01", batch)).hasSize(2);
    assertThat(found("from=yesterday", batch)).hasSize(2);
    RunFilter later =
        new RunFilter(
            null,
            batch.id(),
            null,
            null,
            null,
            null,
            Instant.parse("2999-01-01T00:00:00Z"),
            null,
            null);
    assertThat(search.count(later)).isZero();
  }

  @Test
  void theAddressCarriesWhatIsFilteredByAndNothingElse() {
    Batch batch = given.batch(given.project());

    htmx()
        .get("/runs?q=&project_id=&batch_id={id}&status=failed&verdict=&by=a b", batch.id())
        .then()
        .header("HX-Push-Url", "/runs?batch_id=%s&status=failed&by=a+b".formatted(batch.id()))
        .body(containsString("No run fits"));
    browser()
        .get("/runs?time=week&q=<b>")
        .then()
        .body(containsString("value=\"week\" selected"))
        .body(containsString("value=\"&lt;b&gt;\""));
  }

  @Test
  void anotherProjectDropsTheBatch() {
    Batch batch = given.batch(given.project());
    Batch other = given.batch(given.project());
    play.queued(other, Purpose.BASELINE_RECORDING);

    htmx()
        .get("/runs?batch_id={batch}&project_id={project}", batch.id(), other.projectId())
        .then()
        .body(containsString(">%s</a>".formatted(other.name())))
        .body(not(containsString("value=\"%s\" selected".formatted(batch.id()))));
  }
}
