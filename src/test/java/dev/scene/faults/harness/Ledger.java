package dev.scene.faults.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a service that is no more left behind: its rows, and the files of its data folder.
public record Ledger(
    List<Run> runs,
    List<Execution> executions,
    List<File> files,
    List<Ending> endings,
    Map<String, Blob> blobs,
    List<String> litter) {

  public record Run(String id, String status) {}

  public record Execution(
      String id, String run, String status, int attempt, @Nullable String resultSha256) {}

  /// A row that names stored bytes.
  public record File(String owner, String name, String sha256, long size) {}

  /// A line of the log that ends an execution, as the service wrote it.
  public record Ending(String execution, String type) {}

  /// Stored bytes: what they really are.
  public record Blob(String sha256, long size) {}

  /// Where the rows are.
  public record Database(String url, String user, String password) {
    /// The file of a service's own H2, as it stands in a data folder; opened only when nobody
    /// serves.
    public static Database of(Path data) {
      return new Database(
          "jdbc:h2:file:%s/db/scene;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;IFEXISTS=TRUE"
              .formatted(data),
          "",
          "");
    }
  }

  public static Ledger of(Path data) {
    return of(data, Database.of(data));
  }

  public static Ledger of(Path data, Database database) {
    try (Connection connection =
            DriverManager.getConnection(database.url(), database.user(), database.password());
        Statement rows = connection.createStatement()) {
      return new Ledger(
          list(rows, "select * from test_run", Ledger::run),
          list(rows, "select * from task_execution", Ledger::execution),
          list(rows, "select * from artifact", Ledger::file),
          list(
              rows,
              """
              select execution_id, type from run_event where execution_id is not null
                and sequence is null and type in ('finished', 'failed', 'cancelled')
              """,
              row -> new Ending(row.getString(1), row.getString(2))),
          blobs(data.resolve("blobs")),
          litter(data));
    } catch (SQLException e) {
      throw new IllegalStateException("Tried to read the rows at " + database.url(), e);
    } catch (IOException e) {
      throw new UncheckedIOException("Tried to read the files of " + data, e);
    }
  }

  /// Which installation this is; its containers carry it as a label.
  static Optional<String> instance(Database database) {
    try (Connection connection =
            DriverManager.getConnection(database.url(), database.user(), database.password());
        Statement rows = connection.createStatement()) {
      return list(rows, "select instance from installation", row -> row.getString(1)).stream()
          .findFirst();
    } catch (SQLException e) {
      return Optional.empty();
    }
  }

  /// The same with the files of another data folder beside its own.
  public Ledger withBlobsOf(Ledger other) {
    Map<String, Blob> both = new HashMap<>(blobs);
    both.putAll(other.blobs);
    return new Ledger(runs, executions, files, endings, Map.copyOf(both), litter);
  }

  private interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  private static <T> List<T> list(Statement rows, String sql, Reader<T> reader)
      throws SQLException {
    List<T> found = new ArrayList<>();
    try (ResultSet row = rows.executeQuery(sql)) {
      while (row.next()) {
        found.add(reader.read(row));
      }
    }
    return List.copyOf(found);
  }

  private static Run run(ResultSet row) throws SQLException {
    return new Run(row.getString("id"), row.getString("status"));
  }

  private static Execution execution(ResultSet row) throws SQLException {
    return new Execution(
        row.getString("id"),
        row.getString("test_run_id"),
        row.getString("status"),
        row.getInt("attempt"),
        row.getString("result_sha256"));
  }

  private static File file(ResultSet row) throws SQLException {
    return new File(
        row.getString("owner_id"),
        row.getString("name"),
        row.getString("sha256"),
        row.getLong("size_bytes"));
  }

  private static Map<String, Blob> blobs(Path folder) throws IOException {
    Map<String, Blob> blobs = new HashMap<>();
    for (Path file : regular(folder)) {
      String name = folder.relativize(file).toString().replace("/", "");
      if (name.length() == 64) {
        byte[] bytes = Files.readAllBytes(file);
        blobs.put(name, new Blob(Picture.sha256(bytes), bytes.length));
      }
    }
    return Map.copyOf(blobs);
  }

  // half-written files, and the folders of runners that are processes
  private static List<String> litter(Path data) throws IOException {
    List<String> litter = new ArrayList<>();
    for (Path file : regular(data.resolve("blobs"))) {
      if (file.toString().endsWith(".part")) {
        litter.add(data.relativize(file).toString());
      }
    }
    Path runners = data.resolve("runners");
    if (Files.isDirectory(runners)) {
      try (Stream<Path> folders = Files.list(runners)) {
        folders
            .filter(Files::isDirectory)
            .forEach(folder -> litter.add(data.relativize(folder).toString()));
      }
    }
    return List.copyOf(litter);
  }

  private static List<Path> regular(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}
