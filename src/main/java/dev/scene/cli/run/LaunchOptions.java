package dev.scene.cli.run;

import com.fasterxml.jackson.databind.JsonNode;
import dev.scene.cli.client.ApiClient;
import dev.scene.cli.client.ClientFault;
import dev.scene.cli.client.Names;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which run is to be started.
final class LaunchOptions {
  private static final int TRIES = 4;

  @Option(
      names = "--project",
      paramLabel = "P",
      description = "Name, slug or id; the only one there is when left out.")
  private @Nullable String project;

  @Option(names = "--batch", paramLabel = "B", description = "Name or id of the batch to run.")
  private @Nullable String batch;

  @Option(
      names = "--purpose",
      paramLabel = "PURPOSE",
      defaultValue = "comparison",
      description = "baseline: freeze what is there; comparison (default): compare with that.")
  private String purpose = "comparison";

  @Option(
      names = "--baseline",
      paramLabel = "ID",
      description = "Compare with this baseline (its id, the beginning of it, or none).")
  private @Nullable String baseline;

  @Option(names = "--note", paramLabel = "TEXT", description = "Why, for whoever looks at the run.")
  private @Nullable String note;

  @Option(
      names = "--ticket",
      paramLabel = "ID",
      description = "The ticket that the run belongs to.")
  private @Nullable String ticket;

  @Option(names = "--priority", paramLabel = "P", description = "low, normal or high.")
  private @Nullable String priority;

  @Option(
      names = "--key",
      paramLabel = "KEY",
      description = "Idempotency key: the same key again answers with the same run.")
  private @Nullable String key;

  /// Starts the run. A call whose answer was lost is made again and leads to the same run.
  ///
  /// @throws ClientFault when something named is not there, or the service refuses
  JsonNode launch(ApiClient api) throws InterruptedException {
    Map<String, Object> request = new HashMap<>();
    request.put("purpose", purpose());
    request.put("batch_id", batch(api));
    request.put(
        "idempotency_key", Objects.requireNonNullElseGet(key, () -> UUID.randomUUID().toString()));
    put(request, "baseline_id", baseline);
    put(request, "note", note);
    put(request, "jira_issue", ticket);
    put(request, "priority", priority);
    ClientFault.Unreachable last = null;
    for (int i = 0; i < TRIES; i++) {
      try {
        return api.post("/api/runs", request);
      } catch (ClientFault.Unreachable e) {
        last = e;
        Thread.sleep(Duration.ofMillis(500L << i));
      }
    }
    throw Objects.requireNonNull(last);
  }

  private String batch(ApiClient api) {
    if (batch == null) {
      throw new ClientFault("which batch is to run? Name it by --batch. See scene run --help");
    }
    return new Names(api).in(project, Names.Kind.BATCH, batch).path("id").asText();
  }

  private String purpose() {
    return switch (purpose) {
      case "baseline", "baseline_recording" -> "baseline_recording";
      case "comparison" -> "comparison";
      default ->
          throw new ClientFault(
              "--purpose takes baseline or comparison, not \"%s\".".formatted(purpose));
    };
  }

  private static void put(Map<String, Object> request, String name, @Nullable String value) {
    if (value != null) {
      request.put(name, value);
    }
  }
}
