package dev.scene.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import dev.scene.faults.harness.Arrivals;
import dev.scene.faults.harness.Faults;
import dev.scene.faults.harness.Pause;
import dev.scene.faults.harness.Puppets;
import dev.scene.faults.harness.ServiceApi;
import dev.scene.faults.harness.ServiceProcess;
import dev.scene.testing.Await;
import dev.scene.testing.Receiver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// F21: webhooks of receivers that work beside ones that do everything wrong, while the service is
/// killed again and again.
@Tag("faults")
class WebhooksIT {
  private static final int EXECUTIONS = 100;

  /// Events come in bursts of half a run's, at this pace: what is measured is what bad receivers do
  /// to good ones, not how fast the service cancels runs.
  private static final Duration A_RUN = Duration.ofSeconds(Faults.times(3, 1));

  // the short suite runs beside others, and a service that has just started is slow
  private static final Duration PROMPT = Duration.ofSeconds(Faults.times(5, 30));

  @TempDir Path folder;
  private final Random dice = Faults.dice("F21");
  private final Receiver good = Receiver.open();
  private final Receiver slow = Receiver.of(WebhooksIT::afterAMoment);
  private final Receiver trap = Receiver.open();
  private final Map<String, Receiver> bad = new HashMap<>();
  private final Arrivals arrivals = new Arrivals();

  private static void afterAMoment(HttpExchange exchange) throws IOException {
    LockSupport.parkNanos(Duration.ofMillis(30).toNanos());
    Receiver.status(204).answer(exchange);
  }

  private static void drip(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    for (int i = 0; i < 60; i++) {
      exchange.getResponseBody().write('.');
      exchange.getResponseBody().flush();
      LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
    }
  }

  private static void flood(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    byte[] block = new byte[1 << 16];
    for (int i = 0; i < 1_000; i++) {
      exchange.getResponseBody().write(block);
    }
  }

  @Test
  void goodReceiversHearOfEverythingSoonWhateverOthersDo() {
    bad.put("500", Receiver.of(Receiver.status(500)));
    bad.put("429", Receiver.of(Receiver.status(429, "Retry-After", "2")));
    bad.put("301", Receiver.of(Receiver.status(301, "Location", trap.url())));
    bad.put("410", Receiver.of(Receiver.status(410)));
    bad.put("silent", Receiver.of(_ -> LockSupport.parkNanos(Duration.ofSeconds(30).toNanos())));
    bad.put("drip", Receiver.of(WebhooksIT::drip));
    bad.put("flood", Receiver.of(WebhooksIT::flood));
    Puppets puppets = new Puppets(folder.resolve("puppets"));
    try (ServiceProcess service =
        new ServiceProcess(folder.resolve("service"), settings(puppets))) {
      service.start();
      ServiceApi api = new ServiceApi(service.base());
      subscribe(api);
      happen(service, api, Faults.times(10_000, 400), Faults.times(20, 2));
      Set<String> events = arrived(api);
      report(events);
      judge(events);
    } finally {
      puppets.end();
      bad.values().forEach(Receiver::close);
      List.of(good, slow, trap).forEach(Receiver::close);
    }
  }

  private static Map<String, String> settings(Puppets puppets) {
    Map<String, String> settings = new HashMap<>(puppets.environment());
    settings.put("SCENE_MAX_CONCURRENT_EXECUTIONS", "1");
    settings.put("SCENE_WEBHOOK_ALLOW_HTTP", "true");
    settings.put("SCENE_WEBHOOK_ALLOW_PRIVATE", "true");
    settings.put("SCENE_WEBHOOK_RETRY_DELAYS", "1s,2s,4s,8s");
    return settings;
  }

  private void subscribe(ServiceApi api) {
    List<Receiver> all = new ArrayList<>(bad.values());
    all.addAll(List.of(good, slow));
    all.forEach(it -> api.post("/api/webhooks", Map.of("endpoint_url", it.url())));
  }

  /// Runs are started and cancelled until so much has happened, among so many kills.
  private void happen(ServiceProcess service, ServiceApi api, int events, int kills) {
    String batch = api.batch(EXECUTIONS, List.of("http://plan.invalid/"));
    int runs = Math.ceilDiv(events, 2 * EXECUTIONS);
    for (int i = 0; i < runs; i++) {
      long began = System.nanoTime();
      String key = "run-" + i;
      surely(() -> api.send("POST", "/api/runs", launch(batch, key)));
      String run = api.send("POST", "/api/runs", launch(batch, key)).body().path("id").asText();
      // as many as are asked for, spread evenly
      if ((i + 1) * kills / runs > i * kills / runs) {
        Pause.of(Duration.ofMillis(dice.nextInt(50, 1_500)));
        arrivals.down();
        service.kill();
        service.start();
        arrivals.up();
      }
      surely(() -> api.send("POST", "/api/runs/%s/cancel".formatted(run), Map.of()));
      Pause.of(A_RUN.minusNanos(System.nanoTime() - began));
    }
  }

  private static Map<String, Object> launch(String batch, String key) {
    return Map.of("batch_id", batch, "purpose", "comparison", "idempotency_key", key);
  }

  private interface Call {
    ServiceApi.Answer make();
  }

  private static void surely(Call call) {
    Await.until(
        "a call is answered",
        Duration.ofSeconds(60),
        () -> {
          try {
            return call.make().status() < 300;
          } catch (UncheckedIOException e) {
            return false;
          }
        });
  }

  private Set<String> arrived(ServiceApi api) {
    Await.until(
        "all runs are over",
        Duration.ofSeconds(60),
        () ->
            api.get("/api/runs?status=queued").isEmpty()
                && api.get("/api/runs?status=executing").isEmpty());
    Set<String> events = events(api);
    Await.until(
        "everything has arrived at good receivers",
        Duration.ofSeconds(Faults.times(300, 40)),
        () ->
            arrivals.of(good).events().containsAll(events)
                && arrivals.of(slow).events().containsAll(events));
    return events;
  }

  private static Set<String> events(ServiceApi api) {
    Set<String> events = new HashSet<>();
    String next = "";
    do {
      JsonNode page = api.get("/api/webhook-events?limit=100&cursor=" + next);
      page.path("events").forEach(event -> events.add(event.path("id").asText()));
      next = page.path("next_cursor").asText("");
    } while (!next.isEmpty() && !next.equals("null"));
    return events;
  }

  private void report(Set<String> events) {
    for (Receiver receiver : List.of(good, slow)) {
      Arrivals.Summary summary = arrivals.of(receiver);
      Faults.say(
          "F21",
          "%,d events, %d kills, %,d arrivals at a good receiver (%d twice); p50 %.2f s, p95 %.2f s, p99 %.2f s; with the time of kills p95 %.2f s"
              .formatted(
                  events.size(),
                  arrivals.kills(),
                  summary.letters(),
                  summary.repeated(),
                  summary.delay(0.5),
                  summary.delay(0.95),
                  summary.delay(0.99),
                  summary.delayWithKills(0.95)));
    }
    bad.forEach(
        (name, it) -> Faults.say("F21", "%s: %,d requests".formatted(name, it.letters().size())));
  }

  private void judge(Set<String> events) {
    for (Receiver receiver : List.of(good, slow)) {
      Arrivals.Summary summary = arrivals.of(receiver);
      assertThat(summary.events()).containsAll(events);
      assertThat(summary.unstable()).as("events under more than one id").isEmpty();
      // of each kill at most what was at work: a lane's width
      assertThat(summary.repeated()).isLessThanOrEqualTo(8 * arrivals.kills());
      assertThat(summary.delay(0.95)).isLessThan((double) PROMPT.toSeconds());
    }
    assertThat(trap.letters()).as("redirects that were followed").isEmpty();
    assertThat(Objects.requireNonNull(bad.get("410")).letters())
        .as("told after it was gone")
        .hasSizeLessThan(60);
  }
}
