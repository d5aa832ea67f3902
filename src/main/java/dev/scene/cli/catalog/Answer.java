package dev.scene.cli.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import dev.scene.cli.client.ApiClient;
import dev.scene.cli.client.ClientOptions;
import dev.scene.cli.client.JsonText;
import dev.scene.cli.client.Session;
import dev.scene.cli.client.Table;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// How every command on what is set up asks and answers.
final class Answer {
  @Option(names = "--json", description = "Print what the API answers.")
  private boolean json;

  @Mixin private ClientOptions client = new ClientOptions();

  ApiClient api(Session session) {
    return client.api(session);
  }

  /// @param table the same for people
  int list(Session session, JsonNode items, Table table) {
    if (json) {
      session.say(JsonText.pretty(items));
    } else if (table.isEmpty()) {
      session.tell("scene: there is none yet.");
    } else {
      table.lines().forEach(session::say);
    }
    return 0;
  }

  int show(Session session, JsonNode item) {
    session.say(json ? JsonText.pretty(item) : JsonText.fields(item));
    return 0;
  }

  /// Prints the id of what was made, for whoever goes on with it.
  int made(Session session, JsonNode item) {
    session.say(json ? JsonText.pretty(item) : item.path("id").asText());
    return 0;
  }
}
