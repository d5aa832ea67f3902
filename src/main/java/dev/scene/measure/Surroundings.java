package dev.scene.measure;

import dev.scene.artifact.Disk;
import dev.scene.container.Installation;
import dev.scene.container.RunnerConfig;
import dev.scene.platform.SceneConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.management.ManagementFactory;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/// What the service itself runs on.
@ApplicationScoped
class Surroundings {
  private static final long MIB = 1 << 20;

  private final Jdbi jdbi;
  private final Disk disk;
  private final Installation installation;
  private final RunnerConfig runner;
  private final SceneConfig scene;
  private final String version;

  Surroundings(
      Jdbi jdbi,
      Disk disk,
      Installation installation,
      RunnerConfig runner,
      SceneConfig scene,
      @ConfigProperty(name = "quarkus.application.version") String version) {
    this.jdbi = jdbi;
    this.disk = disk;
    this.installation = installation;
    this.runner = runner;
    this.scene = scene;
    this.version = version;
  }

  String image() {
    return runner.image();
  }

  List<About.Fact> service() {
    Runtime runtime = Runtime.getRuntime();
    return List.of(
        new About.Fact("Scene", version),
        new About.Fact("Installation", installation.instance()),
        new About.Fact("Up for", words(ManagementFactory.getRuntimeMXBean().getUptime())),
        new About.Fact(
            "Java", "%s, %s".formatted(Runtime.version(), System.getProperty("java.vm.vendor"))),
        new About.Fact(
            "Machine",
            "%s %s, %d cores"
                .formatted(
                    System.getProperty("os.name"),
                    System.getProperty("os.arch"),
                    runtime.availableProcessors())),
        new About.Fact(
            "Memory",
            "%,d of at most %,d MiB"
                .formatted(
                    (runtime.totalMemory() - runtime.freeMemory()) / MIB,
                    runtime.maxMemory() / MIB)),
        new About.Fact("Database", database()),
        new About.Fact("Other machines", scene.allowRemote() ? "are answered" : "are refused"));
  }

  List<About.Fact> storage() {
    return List.of(
        new About.Fact("Data folder", disk.folder()),
        new About.Fact(
            "Disk", "%,d of %,d MiB free".formatted(disk.free() / MIB, disk.size() / MIB)));
  }

  // its address may hold a password, so only its kind is told
  private String database() {
    try (Handle handle = jdbi.open()) {
      DatabaseMetaData database = handle.getConnection().getMetaData();
      return "%s %s"
          .formatted(database.getDatabaseProductName(), database.getDatabaseProductVersion());
    } catch (SQLException | JdbiException e) {
      return "does not answer";
    }
  }

  private static String words(long millis) {
    Duration up = Duration.ofMillis(millis);
    return Stream.of(up.toDays() + " d", up.toHoursPart() + " h", up.toMinutesPart() + " min")
        .dropWhile(part -> part.startsWith("0 "))
        .limit(2)
        .collect(
            Collectors.collectingAndThen(
                Collectors.joining(" "), text -> text.isEmpty() ? "less than a minute" : text));
  }
}
