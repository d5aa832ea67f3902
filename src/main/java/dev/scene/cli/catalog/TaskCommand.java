package dev.scene.cli.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import dev.scene.cli.client.ApiClient;
import dev.scene.cli.client.JsonText;
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
import picocli.CommandLine.Parameters;

/// Tasks of a project, by their names.
@Command(
    name = "task",
    sortOptions = false,
    synopsisSubcommandLabel = "(list | show | create | delete)",
    description = "Lists, shows, makes and deletes tasks: what is captured on which page.",
    footer = {
      "",
      "Example:  scene task create Home --project Shop --page Home --viewports 1280x800,390x844"
    })
public final class TaskCommand {
  private final Session session;

  TaskCommand(Session session) {
    this.session = session;
  }

  @Command(name = "list", sortOptions = false, description = "Lists the tasks of a project.")
  int list(@Mixin InProject where, @Mixin Answer answer) {
    Names names = new Names(answer.api(session));
    JsonNode project = names.project(where.named());
    Map<String, String> pages = new HashMap<>();
    names
        .of(project, Names.Kind.PAGE)
        .forEach(page -> pages.put(page.path("id").asText(), page.path("name").asText()));
    List<JsonNode> tasks = names.of(project, Names.Kind.TASK);
    Table table = new Table("name", "page", "browsers", "viewports", "id");
    tasks.forEach(task ->
        table.row(
            task.path("name").asText(),
            pages.getOrDefault(task.path("page_id").asText(), ""),
            words(task.path("browsers")),
            words(task.path("viewports")),
            task.path("id").asText()));
    return answer.list(session, JsonText.of(tasks), table);
  }

  private static String words(JsonNode list) {
    List<String> words = new ArrayList<>();
    list.forEach(it ->
        words.add(
            it.isObject()
                ? it.path("width").asText() + "×" + it.path("height").asText()
                : it.asText()));
    return String.join(",", words);
  }

  @Command(name = "show", sortOptions = false, description = "Shows one task.")
  int show(
      @Parameters(paramLabel = "TASK", description = "Name or id.") String name,
      @Mixin InProject where,
      @Mixin Answer answer) {
    Names names = new Names(answer.api(session));
    return answer.show(session, names.in(where.named(), Names.Kind.TASK, name));
  }

  @Command(name = "create", sortOptions = false, description = "Makes a task; prints its id.")
  int create(
      @Parameters(paramLabel = "NAME", description = "Its name.") String name,
      @Mixin TaskFields fields,
      @Mixin InProject where,
      @Mixin Draft draft,
      @Mixin Answer answer) {
    ApiClient api = answer.api(session);
    Names names = new Names(api);
    JsonNode project = names.project(where.named());
    String id = project.path("id").asText();
    Map<String, @Nullable Object> body = fields.fields(!draft.isThere());
    body.put("name", name);
    if (fields.page() != null) {
      body.put("page_id", names.in(project, Names.Kind.PAGE, fields.page()).path("id").asText());
    }
    return answer.made(session, api.post("/api/projects/%s/tasks".formatted(id), draft.with(body)));
  }

  @Command(name = "delete", sortOptions = false, description = "Deletes a task.")
  int delete(
      @Parameters(paramLabel = "TASK", description = "Name or id.") String name,
      @Mixin InProject where,
      @Mixin Deletion deletion) {
    Names names = new Names(deletion.api(session));
    return deletion.of(session, "task", names.in(where.named(), Names.Kind.TASK, name), "");
  }
}
