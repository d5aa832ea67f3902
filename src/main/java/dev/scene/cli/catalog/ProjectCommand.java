package dev.scene.cli.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import dev.scene.cli.client.ApiClient;
import dev.scene.cli.client.Names;
import dev.scene.cli.client.Session;
import dev.scene.cli.client.Table;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Projects, by their names.
@Command(
    name = "project",
    sortOptions = false,
    synopsisSubcommandLabel = "(list | show | create | delete)",
    description = "Lists, shows, makes and deletes projects.",
    footer = {"", "Example:  scene project create Shop"})
public final class ProjectCommand {
  private final Session session;

  ProjectCommand(Session session) {
    this.session = session;
  }

  @Command(name = "list", sortOptions = false, description = "Lists all projects.")
  int list(@Mixin Answer answer) {
    JsonNode projects = answer.api(session).get("/api/projects");
    Table table = new Table("name", "slug", "id");
    projects.forEach(project ->
        table.row(
            project.path("name").asText(),
            project.path("slug").asText(),
            project.path("id").asText()));
    return answer.list(session, projects, table);
  }

  @Command(name = "show", sortOptions = false, description = "Shows one project.")
  int show(
      @Parameters(paramLabel = "PROJECT", description = "Name, slug or id.") String name,
      @Mixin Answer answer) {
    return answer.show(session, new Names(answer.api(session)).project(name));
  }

  @Command(name = "create", sortOptions = false, description = "Makes a project; prints its id.")
  int create(
      @Parameters(paramLabel = "NAME", description = "Its name.") String name,
      @Option(
              names = "--slug",
              paramLabel = "SLUG",
              description = "Its part of addresses; made from the name otherwise.")
          @Nullable String slug,
      @Mixin Draft draft,
      @Mixin Answer answer) {
    Map<String, @Nullable Object> fields = new HashMap<>();
    fields.put("name", name);
    fields.put("slug", slug);
    return answer.made(session, answer.api(session).post("/api/projects", draft.with(fields)));
  }

  @Command(
      name = "delete",
      sortOptions = false,
      description = "Deletes a project with all that it holds.")
  int delete(
      @Parameters(paramLabel = "PROJECT", description = "Name, slug or id.") String name,
      @Mixin Deletion deletion) {
    ApiClient api = deletion.api(session);
    Names names = new Names(api);
    JsonNode project = names.project(name);
    return deletion.of(
        session,
        "project",
        project,
        " with %d pages, %d tasks, %d batches and all their runs and baselines"
            .formatted(
                names.of(project, Names.Kind.PAGE).size(),
                names.of(project, Names.Kind.TASK).size(),
                names.of(project, Names.Kind.BATCH).size()));
  }
}
