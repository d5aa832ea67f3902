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
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Batches of a project, by their names.
@Command(
    name = "batch",
    sortOptions = false,
    synopsisSubcommandLabel = "(list | show | create | delete)",
    description = "Lists, shows, makes and deletes batches: tasks that run together.",
    footer = {"", "Example:  scene batch create Nightly --project Shop --all-tasks"})
public final class BatchCommand {
  private final Session session;

  BatchCommand(Session session) {
    this.session = session;
  }

  @Command(name = "list", sortOptions = false, description = "Lists the batches of a project.")
  int list(@Mixin InProject where, @Mixin Answer answer) {
    Names names = new Names(answer.api(session));
    List<JsonNode> batches = names.of(names.project(where.named()), Names.Kind.BATCH);
    Table table = new Table("name", "tasks", "ticket", "id");
    batches.forEach(batch ->
        table.row(
            batch.path("name").asText(),
            batch.path("tasks").size(),
            batch.path("jira_issue").asText(""),
            batch.path("id").asText()));
    return answer.list(session, JsonText.of(batches), table);
  }

  @Command(name = "show", sortOptions = false, description = "Shows one batch.")
  int show(
      @Parameters(paramLabel = "BATCH", description = "Name or id.") String name,
      @Mixin InProject where,
      @Mixin Answer answer) {
    Names names = new Names(answer.api(session));
    return answer.show(session, names.in(where.named(), Names.Kind.BATCH, name));
  }

  /// Which tasks a batch holds.
  static final class Tasks {
    @Option(
        names = "--task",
        paramLabel = "TASK",
        description = "Name or id of a task, in the order in which they run; may be given again.")
    private List<String> named = List.of();

    @Option(names = "--all-tasks", description = "All tasks of the project.")
    private boolean all;

    @Nullable List<Map<String, String>> of(Names names, JsonNode project) {
      if (!all && named.isEmpty()) {
        return null;
      }
      List<JsonNode> tasks = new ArrayList<>();
      if (all) {
        tasks.addAll(names.of(project, Names.Kind.TASK));
      }
      for (String name : all ? List.<String>of() : named) {
        tasks.add(names.in(project, Names.Kind.TASK, name));
      }
      return tasks.stream().map(task -> Map.of("task_id", task.path("id").asText())).toList();
    }
  }

  @Command(name = "create", sortOptions = false, description = "Makes a batch; prints its id.")
  int create(
      @Parameters(paramLabel = "NAME", description = "Its name.") String name,
      @Mixin Tasks tasks,
      @Mixin InProject where,
      @Mixin Draft draft,
      @Mixin Answer answer) {
    ApiClient api = answer.api(session);
    Names names = new Names(api);
    JsonNode project = names.project(where.named());
    Map<String, @Nullable Object> body = new HashMap<>();
    body.put("name", name);
    body.put("tasks", tasks.of(names, project));
    String path = "/api/projects/%s/batches".formatted(project.path("id").asText());
    JsonNode batch = api.post(path, draft.with(body));
    if (batch.path("tasks").isArray() && batch.path("tasks").isEmpty()) {
      session.tell(
          "scene: batch \"%s\" has no task yet, and no run of it can start; --all-tasks or --task give it some."
              .formatted(name));
    }
    return answer.made(session, batch);
  }

  @Command(
      name = "delete",
      sortOptions = false,
      description = "Deletes a batch with its runs and baselines.")
  int delete(
      @Parameters(paramLabel = "BATCH", description = "Name or id.") String name,
      @Mixin InProject where,
      @Mixin Deletion deletion) {
    Names names = new Names(deletion.api(session));
    return deletion.of(
        session,
        "batch",
        names.in(where.named(), Names.Kind.BATCH, name),
        " with its runs and baselines");
  }
}
