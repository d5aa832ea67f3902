package dev.scene.event.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.scene.platform.Ids;
import dev.scene.platform.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The events that wait to be told to other programs, and those that were.
@ApplicationScoped
public class Outbox {
  private static final String COLUMNS =
      "select id, type, project_id, run_id, occurred_at, payload from outbox_event ";

  private final Rows rows;
  private final ObjectMapper json;

  Outbox(Rows rows, ObjectMapper json) {
    this.rows = rows;
    this.json = json;
  }

  /// Adds events, in this order. There must be a transaction: that of the change that they tell of.
  @Transactional(Transactional.TxType.MANDATORY)
  public void add(List<Payload> payloads) {
    rows.writeAll(
        """
        insert into outbox_event (id, type, project_id, run_id, occurred_at, payload)
        values (:id, :type, :projectId, :runId, :occurredAt, :payload)
        """,
        payloads.stream().map(this::event).toList());
  }

  private Event event(Payload payload) {
    Payload.Named project = payload.project();
    Payload.Run run = payload.run();
    return new Event(
        Ids.next(),
        payload.event().code(),
        project == null ? null : project.id(),
        run == null ? null : run.id(),
        payload.occurredAt(),
        written(payload));
  }

  private String written(Payload payload) {
    try {
      return json.writeValueAsString(payload);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Takes events that nobody has passed on yet, the oldest first, and marks them as passed on. Of
  /// several nodes that try each takes others; one that fails gives them back.
  @Transactional(Transactional.TxType.MANDATORY)
  public List<Event> passOn(int limit) {
    List<Event> taken =
        rows.list(
            Event.class,
            COLUMNS + "where passed_on = false order by id limit ? for update skip locked",
            limit);
    rows.executeIn(
        "update outbox_event set passed_on = true where id in (<ids>)",
        taken.stream().map(Event::id).toList());
    return taken;
  }

  public Optional<Event> find(UUID id) {
    return rows.find(Event.class, COLUMNS + "where id = ?", id);
  }

  /// At most `limit` events before the one of that id, or the newest; the newest first.
  public List<Event> newest(@Nullable UUID before, int limit) {
    return rows.list(
        Event.class,
        COLUMNS + "where cast(? as uuid) is null or id < ? order by id desc limit ?",
        before,
        before,
        limit);
  }

  /// Forgets what was passed on and is older.
  ///
  /// @return how many events that were
  @Transactional
  public int forget(Instant before) {
    return rows.execute(
        "delete from outbox_event where passed_on = true and occurred_at < ?", before);
  }
}
