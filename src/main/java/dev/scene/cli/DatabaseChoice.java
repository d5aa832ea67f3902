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
    return Map.of(
        "quarkus.datasource.h2.active",
        "false",
        "quarkus.datasource.postgresql.active",
        "true",
        "quarkus.datasource.postgresql.jdbc.url",
        url,
        "quarkus.datasource.postgresql.username",
        environment.getOrDefault("SCENE_DATABASE_USERNAME", "scene"),
        "quarkus.datasource.postgresql.password",
        environment.getOrDefault("SCENE_DATABASE_PASSWORD", ""));
  }
}
