package dev.scene.cli.run;

import com.fasterxml.jackson.databind.JsonNode;
import dev.scene.cli.client.ApiClient;
import dev.scene.cli.client.ClientOptions;
import dev.scene.cli.client.Names;
import dev.scene.cli.client.Session;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Starts again what failed of a run, or was cancelled.
@Command(
    name = "retry",
    sortOptions = false,
    description = "Starts again what failed of a run or was cancelled; the run is open again then.",
    footer = {"", "Example:  scene retry latest --wait"})
public final class RetryCommand implements Callable<Integer> {
  @Parameters(paramLabel = "RUN", description = "Its id, the beginning of it, or latest.")
  private String run = "";

  @Mixin private WaitOptions wait = new WaitOptions();
  @Mixin private ClientOptions client = new ClientOptions();

  private final Session session;

  RetryCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws InterruptedException {
    ApiClient api = client.api(session);
    Conclusion conclusion = new Conclusion(api, session, wait);
    String id = new Names(api).run(run).path("id").asText();
    JsonNode again = api.post("/api/runs/%s/retry".formatted(id), Map.of());
    session.tell(
        "scene: run %s goes on: %s".formatted(id, api.access().link(again.path("url").asText())));
    if (wait.waits()) {
      return conclusion.of(again);
    }
    session.say(wait.asJson() ? again.toPrettyString() : id);
    return 0;
  }
}
