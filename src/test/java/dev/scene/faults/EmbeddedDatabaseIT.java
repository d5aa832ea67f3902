package dev.scene.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scene.faults.harness.Committer;
import dev.scene.faults.harness.Faults;
import dev.scene.faults.harness.Pause;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// F3: the embedded database, with the service's own settings, is killed while it commits.
@Tag("faults")
class EmbeddedDatabaseIT {
  private static final Duration OPENS_WITHIN = Duration.ofSeconds(5);

  @TempDir Path folder;
  private final Random dice = Faults.dice("F3");
  private final Set<Long> acknowledged = new TreeSet<>();
  private Duration slowest = Duration.ZERO;

  @Test
  void noAcknowledgedRowIsLost() throws IOException, InterruptedException, SQLException {
    killed(Faults.times(50, 4), 0);
  }

  @Test
  void noAcknowledgedRowIsLostAmongManyOthers()
      throws IOException, InterruptedException, SQLException {
    killed(Faults.times(50, 1), 100_000);
  }

  private void killed(int kills, int rows) throws IOException, InterruptedException, SQLException {
    String url = url();
    Committer.prepare(url, rows);
    for (int kill = 0; kill < kills; kill++) {
      acknowledged.addAll(commitUntilKilled(url));
      assertThat(missing(url)).as("after kill %d of %d", kill + 1, kills).isEmpty();
    }
    Faults.say(
        "F3",
        "%d kills beside %,d rows: %,d commits acknowledged, 0 lost, opened within %.1f s"
            .formatted(kills, rows, acknowledged.size(), slowest.toMillis() / 1000.0));
    assertThat(slowest).isLessThan(OPENS_WITHIN);
  }

  // as it stands in the configuration of the service: what is proved must be what is used
  private String url() throws IOException {
    Properties settings = new Properties();
    try (InputStream file =
        Objects.requireNonNull(getClass().getResourceAsStream("/application.properties"))) {
      settings.load(file);
    }
    return settings
        .getProperty("quarkus.datasource.h2.jdbc.url")
        .replace("${scene.data}", folder.toString());
  }

  private List<Long> commitUntilKilled(String url) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                Committer.classPath(),
                Committer.class.getName(),
                url)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    List<Long> printed = new ArrayList<>();
    try (BufferedReader output = process.inputReader()) {
      String first = Objects.requireNonNull(output.readLine(), "The database did not open");
      printed.add(Long.parseLong(first));
      Pause.of(Duration.ofMillis(dice.nextInt(50, 800)));
      process.toHandle().destroyForcibly();
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        printed.add(Long.parseLong(line));
      }
    }
    process.waitFor();
    return printed;
  }

  private Set<Long> missing(String url) throws SQLException {
    long began = System.nanoTime();
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select id from acknowledged")) {
      Duration opened = Duration.ofNanos(System.nanoTime() - began);
      slowest = opened.compareTo(slowest) > 0 ? opened : slowest;
      Set<Long> missing = new TreeSet<>(acknowledged);
      while (rows.next()) {
        missing.remove(rows.getLong(1));
      }
      return missing;
    }
  }
}
