package dev.scene.cli.config;

import com.fasterxml.jackson.databind.JsonNode;
import dev.scene.cli.client.ApiClient;
import dev.scene.cli.client.ClientFault;
import dev.scene.cli.client.ClientOptions;
import dev.scene.cli.client.JsonText;
import dev.scene.cli.client.Names;
import dev.scene.cli.client.OutputFile;
import dev.scene.cli.client.Session;
import dev.scene.cli.client.Table;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Moves what is set up from one installation to another.
@Command(
    name = "config",
    sortOptions = false,
    synopsisSubcommandLabel = "(export | import)",
    description = "Writes what is set up into a file, and makes it from one.",
    footer = {
      "",
      "Runs, baselines and pictures are not in it, and no secrets: these are listed, and what an",
      "installation has of them stays.",
      "",
      "Examples:",
      "  scene config export scene.json",
      "  scene config import scene.json            # only says what it would do",
      "  scene config import scene.json --apply"
    })
public final class ConfigCommand {
  private final Session session;

  ConfigCommand(Session session) {
    this.session = session;
  }

  @Command(
      name = "export",
      sortOptions = false,
      description = "Writes projects, pages, tasks and batches into a file that only you can read.")
  int export(
      @Parameters(arity = "0..1", paramLabel = "FILE", description = "Standard output without one.")
          @Nullable Path file,
      @Option(names = "--project", paramLabel = "P", description = "Only this project.")
          @Nullable String project,
      @Mixin ClientOptions client) {
    OutputFile out = file == null ? null : OutputFile.secret(file);
    ApiClient api = client.api(session);
    String query =
        project == null ? "" : "?project=" + new Names(api).project(project).path("slug").asText();
    JsonNode document = api.get("/api/setup" + query);
    String text = JsonText.pretty(document);
    if (out == null) {
      session.say(text);
    } else {
      out.write(text + "\n");
      session.tell(
          "scene: wrote %d project%s to %s"
              .formatted(
                  document.path("projects").size(),
                  document.path("projects").size() == 1 ? "" : "s",
                  file));
    }
    for (JsonNode secret : document.path("secrets_left_out")) {
      session.tell("scene: left out, for it is secret: " + secret.asText());
    }
    return 0;
  }

  @Command(
      name = "import",
      sortOptions = false,
      description = {
        "Reads such a file and says what it would make and change; with --apply it does so, all",
        "of it or, when anything is wrong, nothing. What the file does not name stays as it is."
      })
  int read(
      @Parameters(paramLabel = "FILE", description = "As scene config export writes it.") Path file,
      @Option(names = "--apply", description = "Really do it.") boolean apply,
      @Option(names = "--json", description = "Print what the API answers.") boolean json,
      @Mixin ClientOptions client) {
    ConfigFile config = ConfigFile.read(file);
    JsonNode applied;
    try {
      applied = client.api(session).post("/api/setup?dry_run=" + !apply, config.document());
    } catch (ClientFault.Refused e) {
      throw config.located(e);
    }
    if (json) {
      session.say(JsonText.pretty(applied));
    } else {
      print(applied);
    }
    if (!apply) {
      session.tell(
          isThere(applied)
              ? "scene: all of it is there already."
              : "scene: nothing was changed; add --apply to do it.");
    }
    return 0;
  }

  private static boolean isThere(JsonNode applied) {
    for (JsonNode entry : applied.path("entries")) {
      if (!entry.path("outcome").asText().equals("unchanged")) {
        return false;
      }
    }
    return true;
  }

  private void print(JsonNode applied) {
    Table table = new Table("", "kind", "name", "project");
    for (JsonNode entry : applied.path("entries")) {
      table.row(
          entry.path("outcome").asText(),
          entry.path("kind").asText(),
          entry.path("name").asText(),
          entry.path("project").asText());
    }
    table.lines().forEach(session::say);
  }
}
