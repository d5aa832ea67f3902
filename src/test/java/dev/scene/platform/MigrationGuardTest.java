package dev.scene.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationGuardTest {
  // H2 commits a table with the statement after it
  private static final String BROKEN =
      """
      create table pears (id int);
      create table plums (id int);
      insert into missing values (1);
      """;

  @TempDir Path folder;

  @BeforeEach
  void start() throws IOException {
    migration("V1__first.sql", "create table apples (id int); insert into apples values (7);");
  }

  private void migration(String name, String sql) throws IOException {
    Files.writeString(Files.createDirectories(folder.resolve("sql")).resolve(name), sql);
  }

  private Path database() {
    return folder.resolve("db");
  }

  private String url() {
    return "jdbc:h2:file:%s;DATABASE_TO_LOWER=TRUE".formatted(database());
  }

  private void migrate() {
    Flyway.configure()
        .dataSource(url(), "", "")
        .locations("filesystem:" + folder.resolve("sql"))
        .callbacks(new MigrationGuard())
        .load()
        .migrate();
  }

  private List<String> tables() throws SQLException {
    List<String> tables = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection(url());
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select table_name from information_schema.tables where table_schema = 'public'")) {
      while (row.next()) {
        tables.add(row.getString(1));
      }
    }
    return tables;
  }

  @Test
  void halfAMigrationIsTakenBackAndTheWholeOneFollows() throws IOException, SQLException {
    migrate();
    migration("V2__second.sql", BROKEN);
    assertThatThrownBy(this::migrate)
        .isInstanceOf(FlywayException.class)
        .hasMessageContaining("missing");
    assertThat(tables()).contains("apples", "pears");

    MigrationGuard.restore(database());
    assertThat(tables()).contains("apples").doesNotContain("pears");
    migration("V2__second.sql", "create table pears (id int)");
    migrate();

    assertThat(tables()).contains("apples", "pears");
  }

  @Test
  void theFirstMigrationOfAllIsTakenBackToo() throws IOException, SQLException {
    migration("V1__first.sql", BROKEN);
    assertThatThrownBy(this::migrate)
        .isInstanceOf(FlywayException.class)
        .hasMessageContaining("missing");
    assertThat(tables()).contains("pears");

    MigrationGuard.restore(database());

    assertThat(tables()).doesNotContain("pears");
  }

  @Test
  void whatCameAfterAWholeMigrationIsNeverTakenBack() throws IOException, SQLException {
    migrate();
    try (Connection connection = DriverManager.getConnection(url());
        Statement statement = connection.createStatement()) {
      statement.execute("create table later (id int)");
    }
    migrate();

    MigrationGuard.restore(database());

    assertThat(tables()).contains("apples", "later");
    assertThat(folder).isDirectoryNotContaining("glob:**before-migration*");
  }
}
