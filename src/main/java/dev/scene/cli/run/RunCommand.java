package dev.scene.cli.run;

import com.fasterxml.jackson.databind.JsonNode;
import dev.scene.cli.client.ApiClient;
import dev.scene.cli.client.ClientOptions;
import dev.scene.cli.client.Session;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Starts a run of a batch, and waits for its end when told to.
@Command(
    name = "run",
    sortOptions = false,
    sortSynopsis = false,
    description = "Starts a run of a batch; with --wait it ends as the run does.",
    subcommands = {
      RunsCommand.ListRuns.class,
      RunsCommand.ShowRun.class,
      RunsCommand.DeleteRun.class
    },
    footer = {
      "",
      "Exit code: 0 passed, 1 differences that are above the threshold or not reviewed,",
      "2 pictures that could not be taken, a run that was cancelled or is not over in time,",
      "3 misuse, an unknown name, no connection.",
      "",
      "Examples:",
      "  scene run --project Shop --batch Nightly --purpose baseline --wait",
      "  scene run --project Shop --batch Nightly --timeout 15m --junit scene.xml --summary scene.md",
      "  scene run list --project Shop",
      "  scene run show latest"
    })
public final class RunCommand implements Callable<Integer> {
  @Mixin private LaunchOptions launch = new LaunchOptions();
  @Mixin private WaitOptions wait = new WaitOptions();
  @Mixin private ClientOptions client = new ClientOptions();

  private final Session session;

  RunCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws InterruptedException {
    ApiClient api = client.api(session);
    Conclusion conclusion = new Conclusion(api, session, wait);
    JsonNode run = launch.launch(api);
    int executions = run.path("totals").path("executions").asInt();
    session.tell(
        "scene: run %s has %d picture%s to take: %s"
            .formatted(
                run.path("id").asText(),
                executions,
                executions == 1 ? "" : "s",
                api.access().link(run.path("url").asText())));
    if (wait.waits()) {
      return conclusion.of(run);
    }
    session.say(wait.asJson() ? run.toPrettyString() : run.path("id").asText());
    return 0;
  }
}
