package dev.scene.whole;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import java.util.Objects;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/// A PostgreSQL in a container, and the service's configuration for it.
public class PostgresDatabase implements QuarkusTestResourceLifecycleManager {
  private final PostgreSQLContainer database =
      new PostgreSQLContainer(
          DockerImageName.parse(
                  Objects.requireNonNull(
                      System.getenv("SCENE_TEST_POSTGRES_IMAGE"),
                      "SCENE_TEST_POSTGRES_IMAGE is not set; src/test/docker/postgres/build.sh"
                          + " makes the image and prints its name"))
              .asCompatibleSubstituteFor("postgres"));

  @Override
  public Map<String, String> start() {
    database.start();
    return Map.of(
        "quarkus.datasource.h2.active", "false",
        "quarkus.datasource.postgresql.active", "true",
        "quarkus.datasource.postgresql.jdbc.url", database.getJdbcUrl(),
        "quarkus.datasource.postgresql.username", database.getUsername(),
        "quarkus.datasource.postgresql.password", database.getPassword());
  }

  @Override
  public void stop() {
    database.stop();
  }
}
