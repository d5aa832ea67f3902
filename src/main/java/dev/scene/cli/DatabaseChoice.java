package dev.scene.cli;

import java.util.Map;

/// Chooses the database: PostgreSQL when `SCENE_DATABASE_URL` names one, else a file of H2.
final class DatabaseChoice {
  private DatabaseChoice() {}

  /// The properties that make one of the two data sources the active one.
  static Map<String, String> of(Map<String, String> environment) {
    String url = environment.get("SCENE_DATABASE_URL");
    if (url == null || url.isBlank()) {
      return Map.of();
    }
    if (!url.startsWith("jdbc:postgresql:")) {
      throw new IllegalArgumentException(
          "SCENE_DATABASE_URL must begin with jdbc:postgresql: ; without it an H2 file is used.");
    }
    String user = environment.getOrDefault("SCENE_DATABASE_USERNAME", "scene");
    String password = environment.getOrDefault("SCENE_DATABASE_PASSWORD", "");
    return Map.ofEntries(
        Map.entry("quarkus.datasource.h2.active", "false"),
        Map.entry("quarkus.datasource.postgresql.active", "true"),
        Map.entry("quarkus.datasource.postgresql.jdbc.url", url),
        Map.entry("quarkus.datasource.postgresql.username", user),
        Map.entry("quarkus.datasource.postgresql.password", password),
        // over a connection of its own, for a migration may take longer than the service waits
        Map.entry("quarkus.flyway.postgresql.jdbc-url", url),
        Map.entry("quarkus.flyway.postgresql.username", user),
        Map.entry("quarkus.flyway.postgresql.password", password));
  }
}
