package dev.scene.cli.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import dev.scene.cli.client.ApiClient;
import dev.scene.cli.client.ClientOptions;
import dev.scene.cli.client.Session;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Deletes one thing, once a person has confirmed it or `--yes` says so.
final class Deletion {
  @Option(names = "--yes", description = "Don't ask.")
  private boolean yes;

  @Mixin private ClientOptions client = new ClientOptions();

  ApiClient api(Session session) {
    return client.api(session);
  }

  /// @param what the kind of it
  /// @param goes what goes with it, in words
  int of(Session session, String what, JsonNode item, String goes) {
    String id = item.path("id").asText();
    String name = item.hasNonNull("name") ? "\"%s\"".formatted(item.path("name").asText()) : id;
    if (!yes) {
      session.confirm("The %s %s will be deleted%s.".formatted(what, name, goes));
    }
    api(session).delete("/api/%s/%s".formatted(plural(what), id));
    session.say("deleted %s %s".formatted(what, name));
    return 0;
  }

  private static String plural(String what) {
    return what.equals("batch") ? "batches" : what + "s";
  }
}
