package dev.scene.webhook.delivery;

import static io.restassured.RestAssured.delete;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.standardwebhooks.Webhook;
import dev.scene.platform.Rows;
import dev.scene.testing.Await;
import dev.scene.testing.Given;
import dev.scene.testing.Receiver;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.http.HttpHeaders;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DeliveriesTest {
  @Inject Given given;
  @Inject Rows rows;
  @Inject DeliveryWorker worker;
  private final Receiver receiver = Receiver.open();

  @BeforeEach
  void start() {
    given.nothing();
  }

  @AfterEach
  void close() {
    receiver.close();
  }

  private Response made(Map<String, Object> more) {
    Map<String, Object> draft = new HashMap<>(Map.of("endpoint_url", receiver.url()));
    draft.putAll(more);
    Response answer = Given.json(draft).post("/api/webhooks");
    answer.then().statusCode(201);
    return answer;
  }

  private String pinged(String webhook) {
    return given()
        .post("/api/webhooks/{id}/ping", webhook)
        .then()
        .statusCode(202)
        .extract()
        .path("id");
  }

  /// Lets everything that is due be tried, and waits for what comes of it.
  private void work() {
    worker.tick();
    Await.until("nothing is at work", () -> worker.atWork() == 0);
  }

  private void letWaitsPass() {
    rows.execute(
        """
        update webhook_delivery set next_attempt_at = created_at where status = 'pending'
        """);
  }

  private static Response delivery(String id) {
    return get("/api/webhook-deliveries/" + id);
  }

  @Test
  void aPingArrivesSignedAndIsKeptWithItsAnswer() {
    Response webhook = made(Map.of("custom_headers", Map.of("X-Team", "s3cret")));
    String secret = webhook.path("secret");
    String ping = pinged(webhook.path("id"));

    work();

    Receiver.Letter letter = receiver.letters().getFirst();
    assertThat(letter.header("x-scene-event")).isEqualTo("ping");
    assertThat(letter.header("x-scene-delivery")).isEqualTo(ping);
    assertThat(letter.header("x-team")).isEqualTo("s3cret");
    assertThat(letter.header("x-scene-signature"))
        .isEqualTo(
            Signatures.scene(List.of(secret), letter.header("x-scene-timestamp"), letter.body()));
    delivery(ping)
        .then()
        .body("status", equalTo("succeeded"))
        .body("response_code", equalTo(200))
        .body("payload.event", equalTo("ping"))
        .body("attempts_made", hasSize(1))
        .body("attempts_made[0].response_body", equalTo("answer 200"))
        .body("attempts_made[0].request_headers.X-Team", equalTo("***"));
  }

  @Test
  void theStandardFormatIsVerifiedByItsOwnLibrary() throws Exception {
    Response webhook = made(Map.of("format", "standard"));
    pinged(webhook.path("id"));

    work();

    Receiver.Letter letter = receiver.letters().getFirst();
    new Webhook(webhook.<String>path("secret")).verify(letter.body(), headers(letter).map());
    assertThat(letter.body()).contains("\"type\":\"ping\"").contains("\"data\":{");
  }

  private static HttpHeaders headers(Receiver.Letter letter) {
    Map<String, List<String>> all = new HashMap<>();
    letter.headers().forEach((name, value) -> all.put(name, List.of(value)));
    return HttpHeaders.of(all, (_, _) -> true);
  }

  @Test
  void slackGetsAMessage() {
    Response webhook = made(Map.of("format", "slack"));
    webhook.then().body("secret", nullValue());
    pinged(webhook.path("id"));

    work();

    assertThat(receiver.letters().getFirst().body()).contains("\"blocks\"").contains("mrkdwn");
    assertThat(receiver.letters().getFirst().header("x-scene-signature")).isEmpty();
  }

  @Test
  void afterARotationBothSecretsSign() {
    Response webhook = made(Map.of());
    String id = webhook.path("id");
    String before = webhook.path("secret");
    String after =
        given()
            .post("/api/webhooks/{id}/rotate", id)
            .then()
            .statusCode(200)
            .body("previous_secret_until", notNullValue())
            .extract()
            .path("secret");
    pinged(id);

    work();

    Receiver.Letter letter = receiver.letters().getFirst();
    assertThat(letter.header("x-scene-signature"))
        .isEqualTo(
            Signatures.scene(
                List.of(after, before), letter.header("x-scene-timestamp"), letter.body()));
    rows.execute("update webhook set previous_secret_until = created_at");
    pinged(id);
    work();
    assertThat(receiver.letters().getLast().header("x-scene-signature")).doesNotContain(",");
  }

  @Test
  void aFailureIsTriedAgainAndThenFailed() {
    receiver.answering(Receiver.status(500));
    Response webhook = made(Map.of());
    String ping = pinged(webhook.path("id"));

    work();
    delivery(ping)
        .then()
        .body("status", equalTo("pending"))
        .body("error", equalTo("It answered 500."));
    work();
    assertThat(receiver.letters()).as("before its wait is over").hasSize(1);
    for (int i = 0; i < 9; i++) {
      letWaitsPass();
      work();
    }

    delivery(ping).then().body("status", equalTo("failed")).body("attempts", equalTo(5));
    assertThat(receiver.letters()).hasSize(5);
    assertThat(receiver.letters())
        .extracting(Receiver.Letter::body)
        .containsOnly(receiver.letters().getFirst().body());
    get("/api/webhooks/" + webhook.path("id")).then().body("failing_since", notNullValue());
  }

  @Test
  void whatIsOverCanBeSentAgainUnderTheSameId() {
    receiver.answering(Receiver.status(301, "Location", "http://127.0.0.1:1/"));
    Response webhook = made(Map.of());
    String ping = pinged(webhook.path("id"));
    given().post("/api/webhook-deliveries/{id}/redeliver", ping).then().statusCode(409);
    for (int i = 0; i < 5; i++) {
      letWaitsPass();
      work();
    }
    delivery(ping).then().body("status", equalTo("failed"));
    receiver.answering(Receiver.status(204));

    given().post("/api/webhook-deliveries/{id}/redeliver", ping).then().statusCode(202);
    work();

    delivery(ping)
        .then()
        .body("status", equalTo("succeeded"))
        .body("attempts", equalTo(6))
        .body("attempts_made", hasSize(6));
    assertThat(receiver.letters())
        .extracting(it -> it.header("x-scene-delivery"))
        .containsOnly(ping);
    get("/api/webhooks/" + webhook.path("id")).then().body("failing_since", nullValue());
  }

  @Test
  void whoAskedForAWaitGetsIt() {
    receiver.answering(Receiver.status(429, "Retry-After", "120"));
    Response webhook = made(Map.of());
    String ping = pinged(webhook.path("id"));

    work();

    assertThat(
            rows.find(
                Boolean.class,
                """
                select next_attempt_at > created_at + interval '110' second
                from webhook_delivery where id = ?
                """,
                UUID.fromString(ping)))
        .contains(true);
  }

  @Test
  void whoIsGoneIsDisabledAndToldNothingMore() {
    receiver.answering(Receiver.status(410));
    Response webhook = made(Map.of());
    String first = pinged(webhook.path("id"));
    work();

    delivery(first).then().body("status", equalTo("failed")).body("attempts", equalTo(1));
    get("/api/webhooks/" + webhook.path("id"))
        .then()
        .body("enabled", equalTo(false))
        .body("disabled_reason", containsString("410"));
    given().post("/api/webhooks/{id}/ping", webhook.<String>path("id")).then().statusCode(409);
    given().post("/api/webhook-deliveries/{id}/redeliver", first).then().statusCode(409);
  }

  @Test
  void whoFailsForDaysIsDisabled() {
    receiver.answering(Receiver.status(500));
    Response webhook = made(Map.of());
    String ping = pinged(webhook.path("id"));
    work();
    rows.execute("update webhook set failing_since = failing_since - interval '6' day");

    work();

    get("/api/webhooks/" + webhook.path("id"))
        .then()
        .body("enabled", equalTo(false))
        .body("disabled_reason", containsString("Nothing could be delivered since"));
    delivery(ping).then().body("status", equalTo("failed"));
    Given.json(Map.of("enabled", true))
        .patch("/api/webhooks/{id}", webhook.<String>path("id"))
        .then()
        .statusCode(200)
        .body("enabled", equalTo(true))
        .body("disabled_reason", nullValue())
        .body("failing_since", nullValue());
  }

  @Test
  void anAttemptThatNobodyHeardOfAgainIsMadeAnew() {
    Response webhook = made(Map.of());
    String ping = pinged(webhook.path("id"));
    // as a service leaves it that was killed while it sent
    rows.execute("update webhook_delivery set claim = id, next_attempt_at = created_at");

    work();

    delivery(ping).then().body("status", equalTo("succeeded")).body("attempts", equalTo(1));
  }

  @Test
  void aDeletedWebhookTakesItsDeliveriesAlong() {
    Response webhook = made(Map.of());
    String ping = pinged(webhook.path("id"));
    work();

    delete("/api/webhooks/" + webhook.path("id")).then().statusCode(204);

    delivery(ping).then().statusCode(404);
    get("/api/webhook-deliveries").then().body("deliveries", hasSize(0));
  }
}
