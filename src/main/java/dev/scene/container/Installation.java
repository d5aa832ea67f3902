package dev.scene.container;

import dev.scene.platform.Rows;
import dev.scene.platform.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/// Which installation this is: six hexadecimal digits, made once and kept in the database. They
/// stand in the names and labels of its containers.
@ApplicationScoped
public class Installation {
  private final Rows rows;

  Installation(Rows rows) {
    this.rows = rows;
  }

  @Transactional
  public String instance() {
    return rows.find(String.class, "select instance from installation where id = 1")
        .orElseGet(this::create);
  }

  private String create() {
    rows.execute(
        "insert into installation (id, instance) values (1, ?) on conflict do nothing",
        Tokens.sha256(Tokens.next()).substring(0, 6));
    return rows.find(String.class, "select instance from installation where id = 1").orElseThrow();
  }
}
