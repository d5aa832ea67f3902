package dev.scene.cli.run;

import com.fasterxml.jackson.databind.JsonNode;
import dev.scene.cli.client.ApiClient;
import dev.scene.cli.client.ClientFault;
import dev.scene.cli.client.ClientOptions;
import dev.scene.cli.client.Names;
import dev.scene.cli.client.Session;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Ends a run before it is through.
@Command(
    name = "stop",
    sortOptions = false,
    description = {
      "Ends a run: what waits is cancelled, what is at work may post what it has.",
      "With --hard that is killed and fails, with --cancel it is killed and cancelled."
    },
    footer = {"", "Example:  scene stop latest --cancel --reason \"wrong branch\""})
public final class StopCommand implements Callable<Integer> {
  @Parameters(paramLabel = "RUN", description = "Its id, the beginning of it, or latest.")
  private String run = "";

  @Option(names = "--hard", description = "Kill what is at work.")
  private boolean hard;

  @Option(names = "--cancel", description = "Kill what is at work, and count it as cancelled.")
  private boolean cancel;

  @Option(names = "--reason", paramLabel = "TEXT", description = "Why; everybody sees it.")
  private @Nullable String reason;

  @Mixin private ClientOptions client = new ClientOptions();

  private final Session session;

  StopCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    if (hard && cancel) {
      throw new ClientFault("--hard and --cancel exclude each other. See scene stop --help");
    }
    ApiClient api = client.api(session);
    String id = new Names(api).run(run).path("id").asText();
    Map<String, Object> order = new HashMap<>();
    if (reason != null) {
      order.put("reason", reason);
    }
    if (!cancel) {
      order.put("mode", hard ? "hard" : "soft");
    }
    JsonNode stopped = api.post("/api/runs/%s/%s".formatted(id, cancel ? "cancel" : "stop"), order);
    session.say(
        "run %s is %s, its end was asked for: %s"
            .formatted(
                id,
                stopped.path("status").asText(),
                api.access().link(stopped.path("url").asText())));
    return 0;
  }
}
