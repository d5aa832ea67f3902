package dev.scene.cli.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import dev.scene.cli.client.ApiClient;
import dev.scene.cli.client.ClientFault;
import dev.scene.cli.client.JsonText;
import dev.scene.cli.client.Names;
import dev.scene.cli.client.Session;
import dev.scene.cli.client.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Pages of a project, by their names.
@Command(
    name = "page",
    sortOptions = false,
    synopsisSubcommandLabel = "(list | show | create | delete)",
    description = "Lists, shows, makes and deletes pages of a project.",
    footer = {
      "",
      "Example:  scene page create Home --project Shop --address https://shop.example/"
    })
public final class PageCommand {
  private final Session session;

  PageCommand(Session session) {
    this.session = session;
  }

  @Command(name = "list", sortOptions = false, description = "Lists the pages of a project.")
  int list(@Mixin InProject where, @Mixin Answer answer) {
    Names names = new Names(answer.api(session));
    List<JsonNode> pages = names.of(names.project(where.named()), Names.Kind.PAGE);
    Table table = new Table("name", "address", "id");
    pages.forEach(page ->
        table.row(page.path("name").asText(), page.path("url").asText(), page.path("id").asText()));
    return answer.list(session, JsonText.of(pages), table);
  }

  @Command(name = "show", sortOptions = false, description = "Shows one page.")
  int show(
      @Parameters(paramLabel = "PAGE", description = "Name or id.") String name,
      @Mixin InProject where,
      @Mixin Answer answer) {
    Names names = new Names(answer.api(session));
    return answer.show(session, names.in(where.named(), Names.Kind.PAGE, name));
  }

  @Command(name = "create", sortOptions = false, description = "Makes a page; prints its id.")
  int create(
      @Parameters(paramLabel = "NAME", description = "Its name.") String name,
      @Option(
              names = "--address",
              paramLabel = "URL",
              description = "The address that is captured.")
          @Nullable String address,
      @Option(
              names = "--reference",
              paramLabel = "URL",
              description = "One to compare it with besides.")
          @Nullable String reference,
      @Mixin InProject where,
      @Mixin Draft draft,
      @Mixin Answer answer) {
    if (address == null && !draft.isThere()) {
      throw new ClientFault(
          "which address does the page have? Give it by --address (--url says where Scene is).");
    }
    ApiClient api = answer.api(session);
    Map<String, @Nullable Object> fields = new HashMap<>();
    fields.put("name", name);
    fields.put("url", address);
    fields.put("reference_url", reference);
    String project = new Names(api).project(where.named()).path("id").asText();
    return answer.made(
        session, api.post("/api/projects/%s/pages".formatted(project), draft.with(fields)));
  }

  @Command(name = "delete", sortOptions = false, description = "Deletes a page with its tasks.")
  int delete(
      @Parameters(paramLabel = "PAGE", description = "Name or id.") String name,
      @Mixin InProject where,
      @Mixin Deletion deletion) {
    Names names = new Names(deletion.api(session));
    return deletion.of(
        session, "page", names.in(where.named(), Names.Kind.PAGE, name), " with its tasks");
  }
}
