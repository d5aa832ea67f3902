package dev.scene.cli.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import dev.scene.cli.client.ApiClient;
import dev.scene.cli.client.Names;
import dev.scene.cli.client.Session;
import dev.scene.cli.client.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Webhooks, by their ids.
@Command(
    name = "webhook",
    sortOptions = false,
    synopsisSubcommandLabel = "(list | show | create | delete)",
    description = "Lists, shows, makes and deletes webhooks.",
    footer = {
      "",
      "Example:  scene webhook create https://ci.example/scene --events run.finished --project Shop"
    })
public final class WebhookCommand {
  private final Session session;

  WebhookCommand(Session session) {
    this.session = session;
  }

  @Command(name = "list", sortOptions = false, description = "Lists all webhooks.")
  int list(@Mixin Answer answer) {
    JsonNode webhooks = answer.api(session).get("/api/webhooks");
    Table table = new Table("address", "format", "events", "enabled", "id");
    for (JsonNode webhook : webhooks) {
      List<String> events = new ArrayList<>();
      webhook.path("event_types").forEach(type -> events.add(type.asText()));
      table.row(
          webhook.path("endpoint_url").asText(),
          webhook.path("format").asText(),
          events.isEmpty() ? "all" : String.join(",", events),
          webhook.path("enabled").asText(),
          webhook.path("id").asText());
    }
    return answer.list(session, webhooks, table);
  }

  @Command(name = "show", sortOptions = false, description = "Shows one webhook.")
  int show(
      @Parameters(paramLabel = "WEBHOOK", description = "Its id.") String id,
      @Mixin Answer answer) {
    return answer.show(session, answer.api(session).get("/api/webhooks/" + Names.encoded(id)));
  }

  /// What a webhook is told, and how.
  static final class Telling {
    @Option(
        names = "--events",
        split = ",",
        paramLabel = "TYPE",
        description = "Which events, with commas between; all without.")
    private @Nullable List<String> events;

    @Option(names = "--format", paramLabel = "F", description = "scene, standard or slack.")
    private @Nullable String format;

    @Option(
        names = "--project",
        paramLabel = "P",
        description = "Only of this project; of all without.")
    private @Nullable String project;

    Map<String, @Nullable Object> fields(ApiClient api) {
      Map<String, @Nullable Object> fields = new HashMap<>();
      fields.put("event_types", events);
      fields.put("format", format);
      if (project != null) {
        fields.put("project_id", new Names(api).project(project).path("id").asText());
      }
      return fields;
    }
  }

  @Command(
      name = "create",
      sortOptions = false,
      description = "Makes a webhook; prints it with its secret, which is never shown again.")
  int create(
      @Parameters(paramLabel = "URL", description = "Where it is told.") String url,
      @Mixin Telling telling,
      @Mixin Draft draft,
      @Mixin Answer answer) {
    ApiClient api = answer.api(session);
    Map<String, @Nullable Object> fields = telling.fields(api);
    fields.put("endpoint_url", url);
    return answer.show(session, api.post("/api/webhooks", draft.with(fields)));
  }

  @Command(
      name = "delete",
      sortOptions = false,
      description = "Deletes a webhook with its deliveries.")
  int delete(
      @Parameters(paramLabel = "WEBHOOK", description = "Its id.") String id,
      @Mixin Deletion deletion) {
    JsonNode webhook = deletion.api(session).get("/api/webhooks/" + Names.encoded(id));
    return deletion.of(session, "webhook", webhook, " with its deliveries");
  }
}
