package dev.scene.callback;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.scene.event.RunEvent;
import dev.scene.event.RunLog;
import dev.scene.platform.Rows;
import dev.scene.run.Endings;
import dev.scene.run.Execution;
import dev.scene.run.Executions;
import dev.scene.run.Status;
import dev.scene.run.state.Failure;
import dev.scene.testing.Crank;
import dev.scene.testing.FakeRunner.Claimed;
import dev.scene.testing.Given;
import dev.scene.testing.Png;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.awt.Color;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CompletionTest {
  private static final byte[] PICTURE = Png.plain(64, 48, Color.BLUE);

  @Inject Given given;
  @Inject Crank crank;
  @Inject Executions executions;
  @Inject Endings endings;
  @Inject RunLog log;
  @Inject Rows rows;
  private Claimed claimed = new Claimed("", "", 0, "");

  @BeforeEach
  void claim() {
    given.nothing();
    given.run(given.batch(1));
    claimed = crank.runner().claims();
  }

  private Execution execution() {
    return executions.require(UUID.fromString(claimed.id()));
  }

  private Map<String, Object> ok() {
    return claimed.result(Map.of("page.png", PICTURE));
  }

  @Test
  void aResultEndsTheExecutionAndIsKeptWordForWord() {
    claimed.upload("page.png", PICTURE);

    Response answer = claimed.complete(ok());

    answer.then().statusCode(200).body("status", equalTo("finished")).body("attempt", equalTo(1));
    assertThat(execution().status()).isEqualTo(Status.FINISHED);
    get("/artifacts/runs/%s/%s/result.json".formatted(claimed.run(), claimed.id()))
        .then()
        .statusCode(200)
        .contentType("application/json")
        .body("execution_id", equalTo(claimed.id()));
  }

  @Test
  void aFailureKeepsItsReasonAndItsWords() {
    claimed.fails("navigation_timeout", "Opening the page took longer than 30 s");

    assertThat(execution().status()).isEqualTo(Status.FAILED);
    assertThat(execution().reason()).isEqualTo("navigation_timeout");
    assertThat(execution().error()).isEqualTo("Opening the page took longer than 30 s");
  }

  @Test
  void aListedFileThatWasNotUploadedIsNamed() {
    Response answer = claimed.complete(ok());

    answer
        .then()
        .statusCode(422)
        .body("errors[0].field", equalTo("artifacts"))
        .body("detail", containsString("page.png"));
    assertThat(execution().status()).isEqualTo(Status.EXECUTING);
  }

  @Test
  void aListedFileWithOtherBytesIsNotTheUploadedOne() {
    claimed.upload("page.png", Png.plain(64, 48, Color.RED));

    claimed.complete(ok()).then().statusCode(422);
  }

  @Test
  void successWithoutAScreenshotIsNone() {
    claimed.complete(claimed.result(Map.of())).then().statusCode(422);
  }

  @Test
  void theResultOfAnotherExecutionIsRefused() {
    Map<String, Object> foreign = ok();
    foreign.put("execution_id", UUID.randomUUID().toString());

    claimed.complete(foreign).then().statusCode(422);
  }

  @Test
  void theSameResultAgainGetsTheSameAnswer() {
    claimed.upload("page.png", PICTURE);
    Map<String, Object> result = ok();
    Response first = claimed.complete(result);

    Response again = claimed.complete(result);

    again.then().statusCode(200);
    assertThat(again.asString()).isEqualTo(first.asString());
  }

  @Test
  void anotherResultIsAConflictAndTheFirstStands() {
    claimed.upload("page.png", PICTURE);
    claimed.complete(ok());

    Response other = claimed.fails("internal", "Something else");

    other.then().statusCode(409).contentType("application/problem+json");
    assertThat(execution().status()).isEqualTo(Status.FINISHED);
  }

  @Test
  void aLateResultCannotOverturnAFailure() {
    claimed.upload("page.png", PICTURE);
    endings.fail(execution(), new Failure("runner_lost", "The runner fell silent"));

    Response late = claimed.complete(ok());

    late.then().statusCode(409);
    assertThat(execution().status()).isEqualTo(Status.FAILED);
    assertThat(execution().reason()).isEqualTo("runner_lost");
  }

  @Test
  void fiveAtOnceLeaveOneResult() throws InterruptedException, ExecutionException {
    claimed.upload("page.png", PICTURE);
    Map<String, Object> result = ok();
    List<Callable<Integer>> same = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      same.add(() -> claimed.complete(result).statusCode());
    }

    List<Integer> answers = atOnce(same);

    assertThat(answers).containsOnly(200);
    assertThat(log.of(execution().id())).filteredOn(it -> it.type().equals("finished")).hasSize(1);
  }

  @Test
  void ofFiveDifferentOnesAtOnceOneStands() throws InterruptedException, ExecutionException {
    List<Callable<Integer>> different = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      String message = "Failure " + i;
      different.add(() -> claimed.fails("internal", message).statusCode());
    }

    List<Integer> answers = atOnce(different);

    assertThat(answers).containsExactlyInAnyOrder(200, 409, 409, 409, 409);
  }

  private static List<Integer> atOnce(List<Callable<Integer>> calls)
      throws InterruptedException, ExecutionException {
    try (ExecutorService threads = Executors.newFixedThreadPool(calls.size())) {
      List<Integer> answers = new ArrayList<>();
      for (Future<Integer> answer : threads.invokeAll(calls)) {
        answers.add(answer.get());
      }
      return answers;
    }
  }

  @Test
  void anEventThatIsSentAgainIsPassedOver() {
    claimed.event(1, "Opening the page").then().statusCode(204);

    claimed.event(1, "Opening the page").then().statusCode(204);

    assertThat(log.of(execution().id()))
        .filteredOn(it -> it.type().equals("navigating"))
        .extracting(RunEvent::message)
        .containsExactly("Opening the page");
  }

  @Test
  void anEventAfterTheEndDoesNotChangeTheEnd() {
    claimed.fails("internal", "Broken");

    Response late = claimed.event(7, "Still here");

    assertThat(late.statusCode()).isIn(204, 409);
    assertThat(execution().status()).isEqualTo(Status.FAILED);
  }

  @Test
  void aHeartbeatProlongsTheLease() {
    rows.execute(
        "update task_execution set lease_until = ? where id = ?", Instant.EPOCH, execution().id());

    claimed.heartbeat().then().statusCode(200).body("stop", equalTo(false));

    assertThat(execution().leaseUntil()).isAfter(Instant.now().plusSeconds(30));
  }

  @Test
  void aHeartbeatAfterTheEndIsToldToStop() {
    endings.fail(execution(), new Failure("deadline", "Too long"));

    claimed.heartbeat().then().statusCode(200).body("stop", equalTo(true));
  }
}
