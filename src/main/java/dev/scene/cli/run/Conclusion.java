package dev.scene.cli.run;

import com.fasterxml.jackson.databind.JsonNode;
import dev.scene.cli.client.ApiClient;
import dev.scene.cli.client.Names;
import dev.scene.cli.client.Session;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Waits for a run as far as that is wanted, prints how it ended, writes the reports.
final class Conclusion {
  private static final Set<String> OVER = Set.of("finished", "failed", "cancelled");
  private static final int NOT_OVER = 2;

  private final ApiClient api;
  private final Session session;
  private final WaitOptions options;
  private final WaitOptions.Files files;

  /// @throws dev.scene.cli.client.ClientFault when a report can't be written
  Conclusion(ApiClient api, Session session, WaitOptions options) {
    this.api = api;
    this.session = session;
    this.options = options;
    this.files = options.files();
  }

  /// @return the exit code
  int of(String named) throws InterruptedException {
    JsonNode run = new Names(api).run(named);
    boolean isOver = OVER.contains(run.path("status").asText());
    return isOver || options.waits() ? of(run) : unfinished(run);
  }

  /// @return the exit code
  int of(JsonNode launched) throws InterruptedException {
    Optional<JsonNode> over = new Watching(api, session).untilOver(launched, options.timeout());
    if (over.isEmpty()) {
      return late(launched);
    }
    JsonNode run = over.get();
    String path = "/api/runs/" + run.path("id").asText();
    Outcome outcome =
        Outcome.of(api.access(), run, api.get(path + "/executions"), api.get(path + "/result"));
    if (options.asJson()) {
      session.say(OutcomeText.json(outcome));
    } else {
      OutcomeText.print(outcome, session);
    }
    files.write(outcome);
    return outcome.verdict().exitCode();
  }

  private int unfinished(JsonNode run) {
    session.say(
        options.asJson()
            ? run.toPrettyString()
            : "%s: %s, %s"
                .formatted(
                    run.path("status").asText(),
                    new ProgressLine(false).of(run, Duration.ZERO).replaceFirst("^scene: ", ""),
                    api.access().link(run.path("url").asText())));
    return 0;
  }

  private int late(JsonNode run) {
    session.tell(
        "scene: the run was not over after %s and goes on: %s. Stop it by scene stop %s, or give it more time."
            .formatted(
                options.timeout().map(Conclusion::words).orElse(""),
                api.access().link(run.path("url").asText()),
                run.path("id").asText()));
    return NOT_OVER;
  }

  private static String words(Duration time) {
    return time.toString().substring(2).toLowerCase(Locale.ROOT);
  }
}
