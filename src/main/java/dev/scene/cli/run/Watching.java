package dev.scene.cli.run;

import com.fasterxml.jackson.databind.JsonNode;
import dev.scene.cli.client.ApiClient;
import dev.scene.cli.client.ClientFault;
import dev.scene.cli.client.Session;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// Waits until a run is over, and tells meanwhile how far it is: at a terminal in one line that is
/// written over, elsewhere in a line for each change, but not more than one in a few seconds.
final class Watching {
  private static final Set<String> OVER = Set.of("finished", "failed", "cancelled");
  private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);

  /// For so long a service that is away is asked again: it may be starting anew.
  private static final Duration ABSENCE = Duration.ofMinutes(2);

  private final ApiClient api;
  private final Session session;
  private final ProgressLine line;
  private long lastLine;
  private String lastText = "";

  Watching(ApiClient api, Session session) {
    this.api = api;
    this.session = session;
    this.line = new ProgressLine(session.live());
  }

  /// The run as it ended; empty when it had not after `atMost`.
  ///
  /// @throws ClientFault when the service refuses, or is away for too long
  Optional<JsonNode> untilOver(JsonNode launched, Optional<Duration> atMost)
      throws InterruptedException {
    long start = System.nanoTime();
    long seen = start;
    lastLine = start;
    JsonNode run = launched;
    while (true) {
      Duration gone = Duration.ofNanos(System.nanoTime() - start);
      try {
        run = api.get("/api/runs/" + launched.path("id").asText());
        seen = System.nanoTime();
      } catch (ClientFault.Unreachable e) {
        if (System.nanoTime() - seen > ABSENCE.toNanos()) {
          throw e;
        }
      }
      if (OVER.contains(run.path("status").asText())) {
        wipe();
        return Optional.of(run);
      }
      tell(run, gone);
      if (atMost.filter(limit -> gone.compareTo(limit) >= 0).isPresent()) {
        wipe();
        return Optional.empty();
      }
      Thread.sleep(session.pace());
    }
  }

  private void tell(JsonNode run, Duration gone) {
    if (session.live()) {
      session.terminal().err().print("\r\u001b[2K" + line.of(run, gone));
      session.terminal().err().flush();
      return;
    }
    String text = line.of(run, Duration.ZERO);
    if (!text.equals(lastText) && System.nanoTime() - lastLine > BETWEEN_LINES.toNanos()) {
      session.tell(text);
      lastText = text;
      lastLine = System.nanoTime();
    }
  }

  private void wipe() {
    if (session.live()) {
      session.terminal().err().print("\r\u001b[2K");
      session.terminal().err().flush();
    }
  }
}
