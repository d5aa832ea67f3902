package dev.scene.cli.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import dev.scene.cli.client.ApiClient;
import dev.scene.cli.client.ClientFault;
import dev.scene.cli.client.Names;
import dev.scene.cli.client.Session;
import dev.scene.cli.client.Table;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Baselines of a batch. None is made here: runs record them.
@Command(
    name = "baseline",
    sortOptions = false,
    synopsisSubcommandLabel = "(list | show | delete)",
    description = {
      "Lists, shows and deletes baselines of a batch.",
      "A new one is recorded by scene run --purpose baseline."
    },
    footer = {"", "Example:  scene baseline list --project Shop --batch Nightly"})
public final class BaselineCommand {
  private final Session session;

  BaselineCommand(Session session) {
    this.session = session;
  }

  @Command(
      name = "list",
      sortOptions = false,
      description = "Lists the baselines of a batch, the newest first.")
  int list(
      @Option(names = "--batch", paramLabel = "B", description = "Name or id of the batch.")
          @Nullable String batch,
      @Mixin InProject where,
      @Mixin Answer answer) {
    if (batch == null) {
      throw new ClientFault("whose baselines? Name a batch by --batch.");
    }
    ApiClient api = answer.api(session);
    String id = new Names(api).in(where.named(), Names.Kind.BATCH, batch).path("id").asText();
    JsonNode baselines = api.get("/api/batches/%s/baselines".formatted(id));
    Table table = new Table("created", "by", "notes", "id");
    baselines.forEach(baseline ->
        table.row(
            baseline.path("created_at").asText(),
            baseline.path("created_by").asText(),
            baseline.path("notes").asText(""),
            baseline.path("id").asText()));
    return answer.list(session, baselines, table);
  }

  @Command(
      name = "show",
      sortOptions = false,
      description = "Shows one baseline with its pictures.")
  int show(
      @Parameters(paramLabel = "BASELINE", description = "Its id.") String id,
      @Mixin Answer answer) {
    return answer.show(session, answer.api(session).get("/api/baselines/" + Names.encoded(id)));
  }

  @Command(
      name = "delete",
      sortOptions = false,
      description = "Deletes a baseline with its pictures.")
  int delete(
      @Parameters(paramLabel = "BASELINE", description = "Its id.") String id,
      @Mixin Deletion deletion) {
    JsonNode baseline = deletion.api(session).get("/api/baselines/" + Names.encoded(id));
    return deletion.of(
        session,
        "baseline",
        baseline,
        " with its %d pictures".formatted(baseline.path("items").size()));
  }
}
