package dev.scene.frontend;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.assertj.core.api.Assertions;

/// Waits for what becomes of a run. Its log tells so at once, where a page asks every few seconds.
record Progress(Api api, String run) {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Set<String> OVER = Set.of("finished", "failed", "cancelled");

  /// Until the run is over.
  void over(String status) {
    until("is over", () -> OVER.contains(status()));
    Assertions.assertThat(status()).as("how run %s ended", run).isEqualTo(status);
  }

  /// Until its executions are as `expected`.
  JsonNode executions(String what, Predicate<JsonNode> expected) {
    until(what, () -> expected.test(executions()));
    return executions();
  }

  static boolean is(JsonNode execution, String status) {
    return execution.path("status").asText().equals(status);
  }

  private void until(String what, BooleanSupplier holds) {
    Instant end = Instant.now().plus(PATIENCE);
    long read = 0;
    boolean over;
    do {
      over = OVER.contains(status());
      if (holds.getAsBoolean()) {
        return;
      }
      read = events(read).path("next_cursor").asLong();
    } while (!over && Instant.now().isBefore(end));
    throw new AssertionError(
        "Waited in vain until run %s %s; it is %s".formatted(run, what, status()));
  }

  // answers once there are new lines
  private JsonNode events(long after) {
    return api.get("/api/runs/%s/events?after=%d&wait=2".formatted(run, after));
  }

  private String status() {
    return api.get("/api/runs/" + run).path("status").asText();
  }

  private JsonNode executions() {
    return api.get("/api/runs/%s/executions".formatted(run));
  }
}
