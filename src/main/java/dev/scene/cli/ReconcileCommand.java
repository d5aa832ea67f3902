package dev.scene.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Lets the running service hold its containers against its rows at once, and says what it did.
@Command(
    name = "reconcile",
    mixinStandardHelpOptions = true,
    description =
        "Lets the running service look at every container now, and prints what had to be put right.")
final class ReconcileCommand implements Callable<Integer> {
  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "Port of the service (default: ${DEFAULT-VALUE}).")
  private int port = 8080;

  private final Terminal terminal;

  ReconcileCommand() {
    this(Terminal.standard());
  }

  ReconcileCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /// Starts without Quarkus: what the launcher runs.
  public static void main(String... args) {
    System.exit(
        new CommandLine(new ReconcileCommand())
            .setCommandName("./scene reconcile")
            .setUsageHelpAutoWidth(true)
            .execute(args));
  }

  @Override
  public Integer call() throws InterruptedException {
    ApiClient service = new ApiClient("http://localhost:" + port);
    try {
      print(service.post("/api/orchestrator/reconcile", Map.of()).path("actions"));
      return 0;
    } catch (ApiClient.Refused e) {
      terminal.err().println("scene: " + e.getMessage());
    } catch (IOException e) {
      terminal
          .err()
          .printf(
              "scene: tried to reach the service at %s, but no Scene answers there (%s). Start it by ./scene up, or name its port by --port.%n",
              service.base(), why(e));
    }
    return 1;
  }

  private static String why(IOException failure) {
    String message = failure.getMessage();
    return message == null ? "connection refused" : message;
  }

  private void print(JsonNode actions) {
    if (actions.isEmpty()) {
      terminal.out().println("nothing to do");
    }
    for (JsonNode action : actions) {
      terminal
          .out()
          .printf(
              "%-22s %s%n%-22s %s%n",
              action.path("action").asText(),
              action.path("subject").asText(),
              "",
              action.path("detail").asText());
    }
  }
}
