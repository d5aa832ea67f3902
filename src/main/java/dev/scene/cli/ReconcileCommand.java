package dev.scene.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.scene.cli.client.Access;
import dev.scene.cli.client.ApiClient;
import dev.scene.cli.client.ClientOptions;
import dev.scene.cli.client.Session;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Lets the running service hold its containers against its rows at once, and says what it did.
@Command(
    name = "reconcile",
    sortOptions = false,
    description =
        "Lets the running service look at every container now, and prints what had to be put right.",
    footer = {"", "Example:  scene reconcile"})
final class ReconcileCommand implements Callable<Integer> {
  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "Port of the service on this machine, instead of --url.")
  private @Nullable Integer port;

  @Mixin private ClientOptions client = new ClientOptions();

  private final Session session;

  ReconcileCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    print(service().post("/api/orchestrator/reconcile", Map.of()).path("actions"));
    return 0;
  }

  private ApiClient service() {
    return port == null
        ? client.api(session)
        : new ApiClient(Access.of("http://localhost:" + port, session.environment()));
  }

  private void print(JsonNode actions) {
    if (actions.isEmpty()) {
      session.say("nothing to do");
    }
    for (JsonNode action : actions) {
      session.say(
          "%-22s %s".formatted(action.path("action").asText(), action.path("subject").asText()));
      session.say("%-22s %s".formatted("", action.path("detail").asText()));
    }
  }
}
