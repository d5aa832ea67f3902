package dev.scene.baseline;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;

import dev.scene.platform.Ids;
import dev.scene.platform.Rows;
import dev.scene.run.Executions;
import dev.scene.run.past.OldEvidence;
import dev.scene.testing.Crank;
import dev.scene.testing.Given;
import dev.scene.testing.Png;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.awt.Color;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RetentionTest {
  private static final byte[] PICTURE = Png.plain(64, 48, Color.BLUE);

  @Inject Given given;
  @Inject Crank crank;
  @Inject Baselines baselines;
  @Inject Retention retention;
  @Inject OldEvidence evidence;
  @Inject Executions executions;
  @Inject Rows rows;
  @Inject Clock clock;

  @BeforeEach
  @AfterEach
  void start() {
    given.nothing();
  }

  private Baseline recorded(Given.Batch batch) {
    UUID recording = given.recording(batch);
    crank.through(recording, PICTURE);
    return baselines.ofRun(recording).orElseThrow();
  }

  private static void keep(String field, int number) {
    Given.json(Map.of(field, number)).patch("/api/config").then().statusCode(200);
  }

  @Test
  void onlyTheNewestBaselinesOfABatchAreKept() {
    Given.Batch batch = given.batch(1);
    Baseline first = recorded(batch);
    recorded(batch);
    String picture = get("/api/baselines/" + first.id()).path("items[0].picture_url");
    Baseline newest = recorded(batch);
    keep("baseline_retention", 1);

    retention.apply();

    get("/api/baselines?batch_id=" + batch.id())
        .then()
        .body("status", contains("ready", "deleted", "deleted"));
    assertThat(baselines.of(UUID.fromString(batch.id())))
        .extracting(Baseline::id)
        .containsExactly(newest.id());
    get(picture).then().statusCode(404);
  }

  @Test
  void whatARunComparedWithIsKept() {
    Given.Batch batch = given.batch(1);
    Baseline compared = recorded(batch);
    crank.through(given.run(batch), PICTURE);
    recorded(batch);
    keep("baseline_retention", 1);

    retention.apply();

    assertThat(baselines.require(compared.id()).status()).isEqualTo(Baseline.Status.READY);
    io.restassured.RestAssured.delete("/api/baselines/" + compared.id())
        .then()
        .statusCode(409)
        .body("detail", containsString("compared with it"));
  }

  @Test
  void nothingGoesAsLongAsNobodySaysSo() {
    Given.Batch batch = given.batch(1);
    recorded(batch);
    recorded(batch);

    retention.apply();

    assertThat(baselines.of(UUID.fromString(batch.id()))).hasSize(2);
  }

  @Test
  void theEvidenceOfOldRunsGoesAndTheirPicturesStay() {
    Given.Batch batch = given.batch(1);
    UUID old = given.recording(batch);
    crank.through(old, PICTURE);
    UUID execution = executions.of(old).getFirst().id();
    rows.execute(
        "insert into artifact (id, owner_id, name, type, content_type, size_bytes, sha256, created_at)"
            + " values (?, ?, 'trace.zip', 'trace', 'application/zip', 700, 'x', current_timestamp)",
        Ids.next(),
        execution);
    rows.execute(
        "update test_run set finished_at = ? where id = ?",
        clock.instant().minus(Duration.ofDays(31)),
        old);

    assertThat(evidence.olderThan(40)).isEqualTo(new OldEvidence.Amount(0, 0));
    assertThat(evidence.olderThan(30)).isEqualTo(new OldEvidence.Amount(1, 700));
    keep("artifact_retention_days", 30);
    retention.apply();

    List<String> left =
        rows.list(String.class, "select name from artifact where owner_id = ?", execution);
    assertThat(left).contains("page.png").doesNotContain("trace.zip");
  }
}
