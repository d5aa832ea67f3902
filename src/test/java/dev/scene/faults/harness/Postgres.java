package dev.scene.faults.harness;

import dev.scene.testing.Await;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A PostgreSQL in a container, at an address that stays the same when it is killed and comes back.
public final class Postgres implements AutoCloseable {
  private static final String PASSWORD = "faults";

  private final String name = "scene-faults-postgres-" + ProcessHandle.current().pid();
  private final int port = ServiceProcess.freePort();

  private Postgres() {}

  public static Postgres start() {
    Postgres postgres = new Postgres();
    String image =
        Objects.requireNonNull(
            System.getenv("SCENE_TEST_POSTGRES_IMAGE"),
            "SCENE_TEST_POSTGRES_IMAGE is not set; src/test/docker/postgres/build.sh names it");
    Commands.run(
        List.of(
            "docker",
            "run",
            "--detach",
            "--name",
            postgres.name,
            "--label",
            "dev.scene.faults=postgres",
            // its own proxy would take as long as the database
            "--network",
            "host",
            "--env",
            "POSTGRES_PASSWORD=" + PASSWORD,
            image,
            "postgres",
            "-p",
            String.valueOf(postgres.port)));
    postgres.awaitIt();
    return postgres;
  }

  private void awaitIt() {
    Await.until("PostgreSQL answers", Duration.ofSeconds(60), this::answers);
  }

  private boolean answers() {
    try {
      DriverManager.getConnection(url(), "postgres", PASSWORD).close();
      return true;
    } catch (SQLException e) {
      return false;
    }
  }

  private String url() {
    return "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(port);
  }

  public Ledger.Database database() {
    return new Ledger.Database(url(), "postgres", PASSWORD);
  }

  /// What a service must be told to use it.
  public Map<String, String> environment() {
    return Map.of(
        "SCENE_DATABASE_URL",
        url(),
        "SCENE_DATABASE_USERNAME",
        "postgres",
        "SCENE_DATABASE_PASSWORD",
        PASSWORD);
  }

  /// `kill -9` of all of it.
  public void kill() {
    Commands.run(List.of("docker", "kill", "--signal", "KILL", name));
  }

  /// Lets it answer nobody, also nobody new, as behind a line that is cut.
  public void silence() {
    Commands.run(List.of("docker", "pause", name));
  }

  /// Lets it go on where it was.
  public void resume() {
    Commands.run(List.of("docker", "unpause", name));
  }

  /// Starts it again on the data that it had; comes back once it answers.
  public void again() {
    Commands.run(List.of("docker", "start", name));
    awaitIt();
  }

  @Override
  public void close() {
    Commands.run(List.of("docker", "rm", "--force", "--volumes", name));
  }
}
