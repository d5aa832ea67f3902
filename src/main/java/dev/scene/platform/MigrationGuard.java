package dev.scene.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the H2 database as it was before a migration until all of them are through, for H2 can't
/// take back half of one: after a kill in the middle the next start begins with what was kept.
public final class MigrationGuard implements Callback {
  private static final Logger LOG = LoggerFactory.getLogger(MigrationGuard.class);
  private static final String FILE_URL = "jdbc:h2:file:";
  private static final String KEPT = ".before-migration.zip";
  private static final String DATABASE = ".mv.db";

  /// Puts the database back to what was kept, if its last migration did not come to its end. To be
  /// called while nobody has it open.
  ///
  /// @param database its path, as H2 is told it: without the ending
  public static void restore(Path database) throws IOException {
    Path kept = beside(database, KEPT);
    if (Files.notExists(kept)) {
      return;
    }
    LOG.warn(
        "The last start ended in the middle of changing the database {}. It is put back to how it was before, and changed anew.",
        database);
    Path part = beside(database, DATABASE + ".part");
    unpack(kept, part);
    Files.move(part, beside(database, DATABASE), StandardCopyOption.REPLACE_EXISTING);
  }

  private static Path beside(Path database, String ending) {
    return database.resolveSibling(database.getFileName() + ending);
  }

  private static void unpack(Path kept, Path target) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(kept));
        FileChannel file =
            FileChannel.open(
                target,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().endsWith(DATABASE)) {
          zip.transferTo(Channels.newOutputStream(file));
          file.force(true);
          return;
        }
      }
    }
    throw new IOException(
        "Tried to put the database back to how it was before its last change, but %s holds none. Restore a backup of the data folder."
            .formatted(kept));
  }

  @Override
  public boolean supports(Event event, Context context) {
    return event == Event.BEFORE_EACH_MIGRATE || event == Event.AFTER_MIGRATE;
  }

  @Override
  public boolean canHandleInTransaction(Event event, Context context) {
    return true;
  }

  @Override
  public void handle(Event event, Context context) {
    try {
      Optional<Path> database = database(context);
      if (database.isPresent() && event == Event.BEFORE_EACH_MIGRATE) {
        keep(context, database.get());
      } else if (database.isPresent()) {
        // not told of, a copy that stays would be put back over everything that comes after
        Files.deleteIfExists(beside(database.get(), KEPT));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException("Tried to keep the database as it was before a change", e);
    }
  }

  private static Optional<Path> database(Context context) throws SQLException {
    String url = context.getConnection().getMetaData().getURL();
    return url.startsWith(FILE_URL)
        ? Optional.of(Path.of(url.substring(FILE_URL.length()).replaceFirst(";.*", "")))
        : Optional.empty();
  }

  private static void keep(Context context, Path database) throws IOException, SQLException {
    Path kept = beside(database, KEPT);
    if (Files.exists(kept)) {
      return;
    }
    Path part = beside(database, KEPT + ".part");
    try (Statement statement = context.getConnection().createStatement()) {
      statement.execute("backup to '%s'".formatted(part.toString().replace("'", "''")));
    }
    try (FileChannel file = FileChannel.open(part, StandardOpenOption.WRITE)) {
      file.force(true);
    }
    Files.move(part, kept, StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public String getCallbackName() {
    return "migration-guard";
  }
}
