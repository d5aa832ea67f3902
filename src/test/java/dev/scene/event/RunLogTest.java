package dev.scene.event;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.scene.testing.Await;
import dev.scene.testing.Given;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RunLogTest {
  @Inject RunLog log;
  @Inject Given given;
  private UUID run = new UUID(0, 0);
  private long start;

  @BeforeEach
  void open() {
    given.nothing();
    run = given.runOf(1);
    start = log.after(run, 0, 100).nextCursor();
  }

  private static List<String> messages(RunLog.Part part) {
    return part.events().stream().map(RunEvent::message).toList();
  }

  @Test
  void readingOnFromTheCursorLeavesOutNothingAndRepeatsNothing() {
    for (String message : List.of("a", "b", "c")) {
      log.run(run, "noted", message);
    }

    RunLog.Part first = log.after(run, start, 2);
    RunLog.Part second = log.after(run, first.nextCursor(), 2);

    assertThat(messages(first)).containsExactly("a", "b");
    assertThat(first.more()).isTrue();
    assertThat(messages(second)).containsExactly("c");
    assertThat(second.more()).isFalse();
    assertThat(log.after(run, second.nextCursor(), 2).nextCursor()).isEqualTo(second.nextCursor());
  }

  @Test
  void aLineThatIsCommittedLateIsNotLeftOut() throws InterruptedException {
    CountDownLatch written = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    Thread slow =
        Thread.ofPlatform()
            .start(() ->
                QuarkusTransaction.requiringNew()
                    .run(() -> {
                      log.run(run, "noted", "committed late");
                      written.countDown();
                      await(goOn);
                    }));
    written.await();
    log.run(run, "noted", "committed early");

    RunLog.Part meanwhile = log.after(run, start, 100);
    goOn.countDown();
    slow.join();

    assertThat(meanwhile.events()).isEmpty();
    assertThat(meanwhile.more()).isTrue();
    assertThat(messages(log.after(run, meanwhile.nextCursor(), 100)))
        .containsExactly("committed late", "committed early");
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void aLineThatNeverCameHoldsUpTheOthersForAMomentOnly() {
    QuarkusTransaction.begin();
    log.run(run, "noted", "rolled back");
    QuarkusTransaction.rollback();
    log.run(run, "noted", "kept");

    Await.until("the gap is passed", () -> !log.after(run, start, 100).more());

    assertThat(messages(log.after(run, start, 100))).containsExactly("kept");
  }

  @Test
  void linesSayOfWhichAttemptTheyAre() {
    JsonPath execution = get("/api/runs/%s/executions".formatted(run)).jsonPath();
    UUID id = execution.getUUID("[0].id");

    log.execution(run, id, 2, "retry_enqueued", "Attempt 2 comes");

    get("/api/executions/{id}/events", id)
        .then()
        .body("[-1].attempt", equalTo(2))
        .body("[-1].type", equalTo("retry_enqueued"));
  }

  @Test
  void programsReadOnWithTheCursorOfTheAnswer() {
    log.run(run, "noted", "a");
    log.run(run, "noted", "b");

    long cursor =
        get("/api/runs/{id}/events?after={n}&limit=1", run, start)
            .then()
            .body("events.message", contains("a"))
            .body("more", equalTo(true))
            .extract()
            .jsonPath()
            .getLong("next_cursor");

    get("/api/runs/{id}/events?after={n}", run, cursor)
        .then()
        .body("events.message", contains("b"))
        .body("more", equalTo(false));
  }

  @Test
  void aLimitOfNoneIsRefused() {
    get("/api/runs/{id}/events?limit=0", run)
        .then()
        .statusCode(422)
        .body("errors[0].field", equalTo("limit"));
  }
}
