package dev.scene.review;

import static io.restassured.RestAssured.delete;
import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.scene.container.FakeContainers;
import dev.scene.platform.Rows;
import dev.scene.testing.Crank;
import dev.scene.testing.FakeRunner;
import dev.scene.testing.Given;
import dev.scene.testing.Png;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.awt.Color;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReviewTest {
  private static final byte[] BEFORE = Png.plain(64, 48, Color.BLUE);
  private static final byte[] BADGE = Png.withBlock(64, 48, Color.BLUE, 20, 20, Color.RED);
  private static final byte[] STRIPE = Png.withBlock(64, 48, Color.BLUE, 60, 9, Color.YELLOW);

  @Inject Given given;
  @Inject Crank crank;
  @Inject FakeContainers containers;
  @Inject Rows rows;

  private Given.Batch batch;

  @BeforeEach
  void aBatchWithABaseline() {
    given.nothing();
    batch = given.batch(4);
    crank.through(given.recording(batch), BEFORE);
  }

  /// A comparison whose executions show these pictures, in their order.
  private UUID compared(byte[]... pictures) {
    UUID run = given.run(batch);
    FakeRunner runner = crank.runner();
    for (byte[] picture : pictures) {
      runner.claims().captures(picture);
    }
    containers.exit(runner.name(), 0, "");
    crank.concluded(run);
    return run;
  }

  private static List<String> executions(UUID run) {
    return get("/api/runs/%s/executions".formatted(run)).jsonPath().getList("id");
  }

  private static Response decide(String execution, Map<String, Object> verdict) {
    return Given.json(verdict).post("/api/executions/%s/review".formatted(execution));
  }

  private static ValidatableResponse approve(String execution) {
    return decide(execution, Map.of("decision", "approved")).then().statusCode(200);
  }

  private static ValidatableResponse reject(String execution) {
    return decide(execution, Map.of("decision", "rejected", "reason", "Wrong colour"))
        .then()
        .statusCode(200);
  }

  private static ValidatableResponse review(UUID run) {
    return get("/api/runs/%s/review".formatted(run)).then().statusCode(200);
  }

  private static Response decideMany(UUID run, Map<String, Object> order) {
    return Given.json(order).post("/api/runs/%s/review".formatted(run));
  }

  @Test
  void theSameChangeIsOneGroupAndWhatIsIdenticalAsksForNothing() {
    UUID run = compared(BADGE, STRIPE, BADGE, BEFORE);

    review(run)
        .body("verdict", equalTo("pending"))
        .body("needed", equalTo(3))
        .body("groups", hasSize(2))
        .body("groups[0].members", hasSize(2))
        .body("groups[0].pending", equalTo(2))
        .body("groups[1].members", hasSize(1))
        .body("closed", nullValue());
    decide(executions(run).get(3), Map.of("decision", "approved"))
        .then()
        .statusCode(409)
        .body("detail", containsString("asks for no verdict"));
  }

  @Test
  void theLastVerdictMakesABaselineWithTheApprovedPicturesReplaced() {
    UUID run = compared(BADGE, STRIPE, BEFORE, BEFORE);
    String old = get("/api/runs/" + run + "/executions").path("[0].baseline_id");

    reject(executions(run).get(1)).body("review.baseline_id", nullValue());
    String made = approve(executions(run).get(0)).extract().path("review.baseline_id");

    assertThat(made).isNotNull().isNotEqualTo(old);
    Response baseline = get("/api/baselines/" + made);
    baseline.then().body("items", hasSize(4)).body("run_id", equalTo(run.toString()));
    List<byte[]> pictures =
        baseline.jsonPath().getList("items.picture_url", String.class).stream()
            .map(url -> get(url).asByteArray())
            .toList();
    assertThat(pictures).filteredOn(it -> java.util.Arrays.equals(it, BADGE)).hasSize(1);
    assertThat(pictures).filteredOn(it -> java.util.Arrays.equals(it, BEFORE)).hasSize(3);
    assertThat(
            rows.find(
                Integer.class,
                "select count(distinct sha256) from artifact where type = 'baseline'"))
        .contains(2);
    get("/api/runs/" + run)
        .then()
        .body("review.verdict", equalTo("rejected"))
        .body("created_baseline_id", equalTo(made));
  }

  @Test
  void theNextRunComparesWithWhatWasApprovedAndIsGreen() {
    UUID run = compared(BADGE, BADGE, BEFORE, BEFORE);
    decideMany(run, Map.of("decision", "approved", "all", true))
        .then()
        .statusCode(200)
        .body("decided", equalTo(2))
        .body("review.verdict", equalTo("approved"));

    UUID next = compared(BADGE, BADGE, BEFORE, BEFORE);

    get("/api/runs/" + next)
        .then()
        .body("totals.changed", equalTo(0))
        .body("review.verdict", equalTo("none"));
    get("/api/runs/%s/result".formatted(next)).then().body("result", equalTo("pass"));
  }

  @Test
  void aGroupIsDecidedAtOnceButForWhatIsTakenOut() {
    UUID run = compared(BADGE, BADGE, BADGE, STRIPE);
    String group = review(run).extract().path("groups[0].key");

    decideMany(
            run,
            Map.of(
                "decision", "approved", "group", group, "except", List.of(executions(run).get(1))))
        .then()
        .statusCode(200)
        .body("decided", equalTo(2))
        .body("review.pending", equalTo(2))
        .body("review.groups[0].pending", equalTo(1));
  }

  @Test
  void approvingAllLeavesOutWhatNeverCameToRestAndWhatFailed() {
    UUID run = given.run(batch);
    FakeRunner runner = crank.runner();
    runner.claims().captures(BADGE);
    runner.claims().captures(STRIPE, Map.of("unstable", true));
    runner.claims().fails("dns_failure", "No such host");
    runner.claims().captures(BEFORE);
    crank.concluded(run);

    decideMany(run, Map.of("decision", "approved", "all", true))
        .then()
        .statusCode(200)
        .body("decided", equalTo(1))
        .body("left_out_unstable", equalTo(1))
        .body("left_out_failed", equalTo(1))
        .body("review.pending", equalTo(1))
        .body("review.baseline_id", nullValue());
    Given.json(Map.of())
        .post("/api/runs/%s/review/finish".formatted(run))
        .then()
        .statusCode(200)
        .body("baseline_id", notNullValue());
  }

  @Test
  void whoDecidesOtherwiseLearnsOfTheVerdictThatStands() {
    UUID run = compared(BADGE, STRIPE, BEFORE, BEFORE);
    String first = executions(run).getFirst();
    approve(first);

    approve(first).body("verdict.decided_by", equalTo("local"));
    Map<String, Object> other = new HashMap<>(Map.of("decision", "rejected", "reason", "No"));
    decide(first, other)
        .then()
        .statusCode(409)
        .body("detail", containsString("was approved by local at 20"));
    other.put("expected", "approved");
    decide(first, other).then().statusCode(200).body("verdict.decision", equalTo("rejected"));
  }

  @Test
  void anUndoneApprovalTakesItsBaselineBack() {
    UUID run = compared(BADGE, BEFORE, BEFORE, BEFORE);
    String execution = executions(run).getFirst();
    String made = approve(execution).extract().path("review.baseline_id");

    delete("/api/executions/%s/review".formatted(execution))
        .then()
        .statusCode(200)
        .body("verdict", nullValue())
        .body("review.verdict", equalTo("pending"))
        .body("review.baseline_id", nullValue());

    get("/api/baselines/" + made).then().statusCode(404);
    assertThat(rows.find(Integer.class, "select count(*) from review where standing is null"))
        .contains(1);
  }

  @Test
  void whatARunAlreadyComparesWithIsNotTakenBack() {
    UUID run = compared(BADGE, BEFORE, BEFORE, BEFORE);
    String execution = executions(run).getFirst();
    approve(execution);
    UUID next = given.run(batch);

    delete("/api/executions/%s/review".formatted(execution))
        .then()
        .statusCode(409)
        .body("detail", containsString(next.toString()));
  }

  @Test
  void aRunThatALaterOneSupersededTakesNoVerdict() {
    UUID run = compared(BADGE, BEFORE, BEFORE, BEFORE);
    UUID later = compared(BADGE, BEFORE, BEFORE, BEFORE);

    decide(executions(run).getFirst(), Map.of("decision", "approved"))
        .then()
        .statusCode(409)
        .body("detail", containsString(later.toString()));
    review(run).body("closed", containsString("later run"));
  }

  @Test
  void aRunAtWorkTakesNoVerdict() {
    UUID run = given.run(batch);
    crank.runner().claims().captures(BADGE);

    decideMany(run, Map.of("decision", "approved", "all", true)).then().statusCode(409);
  }

  @Test
  void whatWasApprovedBeforeIsToldAndStillAsks() {
    UUID run = compared(BADGE, STRIPE, BEFORE, BEFORE);
    approve(executions(run).getFirst());
    UUID later = compared(BADGE, STRIPE, BEFORE, BEFORE);

    review(later)
        .body("pending", equalTo(2))
        .body(
            "groups.members.flatten().findAll { it.approved_before != null }.approved_before.run_id",
            equalTo(List.of(run.toString())));
  }

  @Test
  void aRejectionSaysWhyAndWhere() {
    UUID run = compared(BADGE, BEFORE, BEFORE, BEFORE);
    String execution = executions(run).getFirst();

    decide(execution, Map.of("decision", "rejected"))
        .then()
        .statusCode(422)
        .body("errors[0].field", equalTo("reason"));
    decide(
            execution,
            Map.of(
                "decision",
                "rejected",
                "reason",
                "Wrong colour",
                "region",
                Map.of("x", 0, "y", 0, "width", 20, "height", 20)))
        .then()
        .statusCode(200)
        .body("verdict.region.width", equalTo(20));
    get("/api/executions/%s/review".formatted(execution))
        .then()
        .body("verdict.reason", equalTo("Wrong colour"));
  }

  @Test
  void theResultSaysWhyARunFailsAndPassesWhenAllIsApproved() {
    UUID run = compared(BADGE, BEFORE, BEFORE, BEFORE);
    get("/api/runs/%s/result".formatted(run))
        .then()
        .statusCode(200)
        .body("result", equalTo("fail"))
        .body("threshold_passed", equalTo(false))
        .body("threshold_failures[0].execution_id", equalTo(executions(run).getFirst()))
        .body("reasons[0]", containsString("nobody approved it"))
        .body("notes[0]", equalTo("1 change waits for a verdict."))
        .body("verdicts.pending", equalTo(1))
        .body("statuses.finished", equalTo(4))
        .body("executions[0].artifact_url", containsString("diff.png"));

    approve(executions(run).getFirst());

    get("/api/runs/%s/result".formatted(run))
        .then()
        .body("result", equalTo("pass"))
        .body("threshold_passed", equalTo(true));
  }

  @Test
  void aBaselineIsMadeFromARunOfItsBatchOnly() {
    UUID run = compared(BADGE, BEFORE, BEFORE, BEFORE);
    String address = "/api/batches/%s/baselines/from-test-run/%s";

    Given.json(Map.of()).post(address.formatted(batch.id(), run)).then().statusCode(409);
    approve(executions(run).getFirst());
    Given.json(Map.of()).post(address.formatted(batch.id(), run)).then().statusCode(200);
    Given.json(Map.of()).post(address.formatted(UUID.randomUUID(), run)).then().statusCode(404);
  }
}
