package dev.scene.web;

import static dev.scene.web.Visits.browser;
import static dev.scene.web.Visits.htmx;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.scene.baseline.Baseline;
import dev.scene.catalog.Batch;
import dev.scene.catalog.BatchDraft;
import dev.scene.catalog.Batches;
import dev.scene.catalog.Project;
import dev.scene.catalog.Task;
import dev.scene.container.FakeContainers;
import dev.scene.run.Execution;
import dev.scene.run.Executions;
import dev.scene.run.Run;
import dev.scene.run.Runs;
import dev.scene.run.plan.Scope;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The form that starts a run: what it offers, remembers and refuses.
@QuarkusTest
class LaunchScreenTest {
  private final Given given;
  private final GivenRuns play;
  private final Batches batches;
  private final Runs runs;
  private final Executions executions;
  private final FakeContainers containers;

  LaunchScreenTest(
      Given given,
      GivenRuns play,
      Batches batches,
      Runs runs,
      Executions executions,
      FakeContainers containers) {
    this.given = given;
    this.play = play;
    this.batches = batches;
    this.runs = runs;
    this.executions = executions;
    this.containers = containers;
  }

  @BeforeEach
  void aFreshEngine() {
    containers.reset();
  }

  private Batch ofTwo(Project project, Task first, Task second) {
    return batches.create(
        project.id(),
        new BatchDraft(
            Given.name("Batch"),
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            List.of(new BatchDraft.Item(first.id(), true), new BatchDraft.Item(second.id(), true)),
            null),
        "tester");
  }

  private Run started(Response answer) {
    String page = answer.then().statusCode(200).extract().header("HX-Redirect");
    return runs.require(UUID.fromString(page.substring("/runs/".length())));
  }

  private static Response start(Batch batch, String scope, Object... tasks) {
    return htmx()
        .formParam("batch_id", batch.id().toString())
        .formParam("purpose", "baseline_recording")
        .formParam("scope", scope)
        .formParam("task_ids", tasks)
        .post("/runs");
  }

  private List<UUID> tasks(Run run) {
    return executions.of(run.id()).stream().map(Execution::taskId).distinct().toList();
  }

  @Test
  void aRunTakesTheFirstTaskOrChosenOnesInTheOrderOfTheBatch() {
    Project project = given.project();
    Task first = given.task(project);
    Task second = given.task(project);
    Batch batch = ofTwo(project, first, second);

    Run smoke = started(start(batch, "smoke"));
    assertThat(tasks(smoke)).containsExactly(first.id());
    assertThat(smoke.settings().scope()).isEqualTo(Scope.SMOKE);
    assertThat(tasks(started(start(batch, "selected", second.id().toString()))))
        .containsExactly(second.id());
    assertThat(
            tasks(started(start(batch, "selected", second.id().toString(), first.id().toString()))))
        .containsExactly(first.id(), second.id());
  }

  @Test
  void chosenTasksMustBeChosenAndOfTheBatch() {
    Project project = given.project();
    Batch batch = given.batch(project);
    Task strange = given.task(project);

    start(batch, "selected")
        .then()
        .statusCode(422)
        .body(containsString("must name the tasks of a run of selected ones"));
    start(batch, "selected", strange.id().toString())
        .then()
        .statusCode(422)
        .body(containsString("which is no enabled task of the batch"));
  }

  @Test
  void theNumberOfPicturesFollowsTheScope() {
    Project project = given.project();
    Task first = given.task(project);
    Batch batch = ofTwo(project, first, given.task(project));

    htmx().get("/runs/launch?batch_id={id}", batch.id()).then().body(containsString(">4 pictures"));
    htmx()
        .get("/runs/launch?batch_id={id}&scope=smoke", batch.id())
        .then()
        .body(containsString(">2 pictures"));
    htmx()
        .get("/runs/launch?batch_id={id}&scope=selected&task_ids={task}", batch.id(), first.id())
        .then()
        .body(containsString(">2 pictures"))
        .body(containsString("value=\"%s\" checked".formatted(first.id())));
  }

  @Test
  void aChoiceIsRememberedForItsProjectAndTakenOverWhenRunAgain() {
    Project project = given.project();
    Batch batch = ofTwo(project, given.task(project), given.task(project));
    Run run = started(start(batch, "smoke"));

    htmx()
        .get("/runs/launch?project_id={id}", project.id())
        .then()
        .body(containsString("value=\"%s\" selected".formatted(batch.id())))
        .body(containsString("value=\"smoke\" checked"));
    htmx()
        .get("/runs/launch?again={id}", run.id())
        .then()
        .body(containsString("value=\"%s\" selected".formatted(batch.id())))
        .body(containsString("value=\"smoke\" checked"));
  }

  @Test
  void aRecordingThatIsRunAgainIsComparedOnceItMadeABaseline() {
    Batch batch = given.batch(given.project());
    Run failed = started(start(batch, "all"));
    proposesAgain(failed, "baseline_recording");

    Run comparison = started(compare(batch, "other", play.recorded(batch).id().toString()));
    proposesAgain(failed, "comparison");
    proposesAgain(comparison, "comparison");
  }

  private static void proposesAgain(Run run, String purpose) {
    htmx()
        .get("/runs/launch?again={id}", run.id())
        .then()
        .body(containsString("name=\"purpose\" value=\"%s\" checked".formatted(purpose)));
  }

  @Test
  void aBaselineIsNamedByTheBeginningOfItsId() {
    Batch batch = given.batch(given.project());
    Baseline baseline = play.recorded(batch);

    Run run = started(compare(batch, "other", baseline.id().toString().substring(0, 20)));
    assertThat(run.baselineId()).isEqualTo(baseline.id());
    compare(batch, "other", "")
        .then()
        .statusCode(422)
        .body(containsString("Id of the baseline must be an id, or the beginning of one."));
    compare(batch, "other", "ffff")
        .then()
        .statusCode(422)
        .body(containsString("names no ready baseline of this batch"))
        .body(containsString("value=\"ffff\""));
  }

  private static Response compare(Batch batch, String baseline, String prefix) {
    return htmx()
        .formParam("batch_id", batch.id().toString())
        .formParam("purpose", "comparison")
        .formParam("baseline_id", baseline)
        .formParam("baseline_prefix", prefix)
        .post("/runs");
  }

  @Test
  void aRecordingHasNoBaselineToChoose() {
    Batch batch = given.batch(given.project());
    play.recorded(batch);

    htmx()
        .get("/runs/launch?batch_id={id}&purpose=baseline_recording", batch.id())
        .then()
        .body(containsString("id=\"launch-baseline\" hidden"));
    browser()
        .get("/runs/launch?batch_id={id}", batch.id())
        .then()
        .body(containsString("<!doctype html>"))
        .body(not(containsString("id=\"launch-baseline\" hidden")));
  }
}
