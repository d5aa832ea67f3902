package dev.scene.faults.harness;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.h2.Driver;

/// Commits row after row to a database, and prints the number of each once it was acknowledged.
public final class Committer {
  private static final String FILLER = "x".repeat(500);

  private Committer() {}

  public static void main(String... args) throws SQLException {
    try (Connection connection = DriverManager.getConnection(args[0]);
        PreparedStatement insert =
            connection.prepareStatement("insert into acknowledged values (?, ?)");
        PreparedStatement change =
            connection.prepareStatement("update neighbour set text = ? where id = ?")) {
      connection.setAutoCommit(false);
      for (long id = last(connection) + 1; ; id++) {
        insert.setLong(1, id);
        insert.setString(2, FILLER);
        insert.executeUpdate();
        change.setString(1, FILLER + id);
        change.setLong(2, id * 7919 % 100_000);
        change.executeUpdate();
        connection.commit();
        System.out.println(id);
      }
    }
  }

  private static long last(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select coalesce(max(id), 0) from acknowledged")) {
      row.next();
      return row.getLong(1);
    }
  }

  /// Makes the tables, with so many rows that only stand beside.
  public static void prepare(String url, int neighbours) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute("create table acknowledged (id bigint primary key, text varchar)");
      statement.execute("create table neighbour (id bigint primary key, text varchar)");
      statement.execute(
          "insert into neighbour select \"X\", repeat('y', 300) from system_range(1, %d)"
              .formatted(neighbours));
    }
  }

  /// What it needs: its own classes, and the database's.
  public static String classPath() {
    try {
      Path database =
          Path.of(Driver.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return NoOpRunner.root() + System.getProperty("path.separator") + database;
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
