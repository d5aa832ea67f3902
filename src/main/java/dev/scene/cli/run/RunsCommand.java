package dev.scene.cli.run;

import com.fasterxml.jackson.databind.JsonNode;
import dev.scene.cli.client.ApiClient;
import dev.scene.cli.client.ClientOptions;
import dev.scene.cli.client.JsonText;
import dev.scene.cli.client.Names;
import dev.scene.cli.client.Session;
import dev.scene.cli.client.Table;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What can be done with runs that are there.
final class RunsCommand {
  private RunsCommand() {}

  /// Lists runs, the newest first.
  @Command(name = "list", sortOptions = false, description = "Lists runs, the newest first.")
  static final class ListRuns implements Callable<Integer> {
    @Option(names = "--project", paramLabel = "P", description = "The project of the batch.")
    private @Nullable String project;

    @Option(names = "--batch", paramLabel = "B", description = "Only runs of this batch.")
    private @Nullable String batch;

    @Option(
        names = "--status",
        paramLabel = "S",
        description = "queued, executing, finished, failed or cancelled.")
    private @Nullable String status;

    @Option(
        names = "--limit",
        paramLabel = "N",
        defaultValue = "25",
        description = "At most so many, 1 to 100.")
    private int limit;

    @Option(names = "--json", description = "Print what the API answers.")
    private boolean json;

    @Mixin private ClientOptions client = new ClientOptions();

    private final Session session;

    ListRuns(Session session) {
      this.session = session;
    }

    @Override
    public Integer call() {
      ApiClient api = client.api(session);
      StringBuilder path = new StringBuilder("/api/runs?limit=" + limit);
      if (batch != null) {
        String id = new Names(api).in(project, Names.Kind.BATCH, batch).path("id").asText();
        path.append("&batch_id=").append(id);
      }
      if (status != null) {
        path.append("&status=").append(Names.encoded(status));
      }
      JsonNode runs = api.get(path.toString());
      if (json) {
        session.say(JsonText.pretty(runs));
      } else if (runs.isEmpty()) {
        session.tell("scene: there is none yet.");
      } else {
        table(runs).lines().forEach(session::say);
      }
      return 0;
    }

    private static Table table(JsonNode runs) {
      Table table =
          new Table("created", "project", "batch", "purpose", "status", "level", "pictures", "id");
      for (JsonNode run : runs) {
        table.row(
            run.path("created_at").asText(),
            run.path("project").asText(),
            run.path("batch").asText(""),
            run.path("purpose").asText(),
            run.path("status").asText(),
            run.path("diff_level").asText(""),
            run.path("totals").path("executions").asInt(),
            run.path("id").asText());
      }
      return table;
    }
  }

  /// Shows one run.
  @Command(
      name = "show",
      sortOptions = false,
      description = "Shows a run and its pictures; exits as the run ended.")
  static final class ShowRun implements Callable<Integer> {
    @Parameters(paramLabel = "RUN", description = "Its id, the beginning of it, or latest.")
    private String run = "";

    @Mixin private WaitOptions wait = new WaitOptions();
    @Mixin private ClientOptions client = new ClientOptions();

    private final Session session;

    ShowRun(Session session) {
      this.session = session;
    }

    @Override
    public Integer call() throws InterruptedException {
      return new Conclusion(client.api(session), session, wait).of(run);
    }
  }

  /// Deletes one run.
  @Command(
      name = "delete",
      sortOptions = false,
      description = "Deletes a run that is over, with its pictures. Baselines made from it stay.")
  static final class DeleteRun implements Callable<Integer> {
    @Parameters(paramLabel = "RUN", description = "Its id, the beginning of it, or latest.")
    private String run = "";

    @Option(names = "--yes", description = "Don't ask.")
    private boolean yes;

    @Mixin private ClientOptions client = new ClientOptions();

    private final Session session;

    DeleteRun(Session session) {
      this.session = session;
    }

    @Override
    public Integer call() {
      ApiClient api = client.api(session);
      String id = new Names(api).run(run).path("id").asText();
      if (!yes) {
        session.confirm("Run %s and its pictures will be deleted.".formatted(id));
      }
      api.delete("/api/runs/" + id);
      session.say("deleted run " + id);
      return 0;
    }
  }
}
