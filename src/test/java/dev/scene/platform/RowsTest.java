package dev.scene.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scene.platform.rows.Json;
import dev.scene.platform.rows.Nested;
import dev.scene.platform.rows.StatementFailed;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RowsTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00.123456Z");
  private static final String INSERT =
      """
      insert into tried (id, kind, made_at, parts, stop_by, stop_at, count, share)
      values (:id, :kind, :madeAt, :parts, :stop?.by, :stop?.at, :count, :share)
      """;

  @Inject Rows rows;

  private enum Kind {
    FIRST_ONE
  }

  private record Stop(String by, Instant at) {}

  private record Tried(
      UUID id,
      Kind kind,
      Instant madeAt,
      @Json List<String> parts,
      @Nested("stop") @Nullable Stop stop,
      @Nullable Integer count,
      double share) {}

  private record Half(UUID id, @Nullable String missing) {}

  private record Wanting(UUID id, String missing) {}

  @BeforeEach
  void table() {
    rows.execute(
        """
        create table tried (id uuid primary key, kind varchar(20), stop_by varchar(20),
          made_at timestamp with time zone, stop_at timestamp with time zone, parts varchar,
          count integer, share double precision)
        """);
  }

  @AfterEach
  void noTable() {
    rows.execute("drop table tried");
  }

  private static Tried tried(@Nullable Stop stop, @Nullable Integer count) {
    return new Tried(
        UUID.randomUUID(), Kind.FIRST_ONE, NOON, List.of("a", "it's"), stop, count, 0.5);
  }

  @Test
  void whatIsWrittenIsReadAgain() {
    Tried all = tried(new Stop("Anna", NOON), 7);
    Tried bare = tried(null, null);

    rows.writeAll(INSERT, List.of(all, bare));

    assertThat(rows.listIn(Tried.class, "select * from tried where id in (<ids>)", ids(all, bare)))
        .containsExactlyInAnyOrder(all, bare);
    assertThat(rows.find(Kind.class, "select kind from tried where id = ?", all.id()))
        .contains(Kind.FIRST_ONE);
    assertThat(rows.find(String.class, "select kind from tried where id = ?", all.id()))
        .contains("first_one");
  }

  private static List<UUID> ids(Tried... tried) {
    return List.of(tried).stream().map(Tried::id).toList();
  }

  @Test
  void aColumnThatIsNullIsNothing() {
    rows.write(INSERT, tried(null, null));

    assertThat(rows.find(Integer.class, "select count from tried")).isEmpty();
    assertThat(rows.list(Integer.class, "select count from tried")).containsOnlyNulls();
  }

  @Test
  void aListThatStandsInTwoPlacesIsAskedForInBoth() {
    Tried one = tried(null, 1);
    rows.write(INSERT, one);

    assertThat(
            rows.executeIn(
                "delete from tried where id in (<ids>) and id in (<ids>)", ids(one, one)))
        .isEqualTo(1);
  }

  @Test
  void whatMayBeNullNeedsNoColumnAndWhatMayNotDoes() {
    Tried one = tried(null, 1);
    rows.write(INSERT, one);

    assertThat(rows.find(Half.class, "select id from tried")).contains(new Half(one.id(), null));
    assertThatThrownBy(() -> rows.find(Wanting.class, "select id from tried where 1 = 1"))
        .hasMessageContaining("missing");
  }

  @Test
  void colonsInTextsAndCastsAreNoNames() {
    Tried one = tried(null, 1);

    rows.write("insert into tried (id, kind, stop_by) values (:id, ':kind', '1'::varchar)", one);

    assertThat(rows.find(String.class, "select kind from tried")).contains(":kind");
  }

  @Test
  void severalRowsWhereOneIsAskedForAreAFault() {
    rows.writeAll(INSERT, List.of(tried(null, 1), tried(null, 2)));

    assertThatThrownBy(() -> rows.find(Integer.class, "select count from tried"))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aStatementThatFailsIsNamed() {
    assertThatThrownBy(() -> rows.execute("delete from nowhere"))
        .isInstanceOf(StatementFailed.class)
        .hasMessageContaining("delete from nowhere");
  }
}
