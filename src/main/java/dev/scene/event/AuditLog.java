package dev.scene.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.scene.platform.Caller;
import dev.scene.platform.Ids;
import dev.scene.platform.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Who changed what and when. An entry is written in the transaction of the change that it tells
/// of; what is secret never stands in it.
@ApplicationScoped
public class AuditLog {
  private static final int LONGEST_NAME = 300;
  private static final int MOST_SINCE = 100;

  private final Rows rows;
  private final Clock clock;
  private final Caller caller;
  private final Changes changes;

  AuditLog(Rows rows, Clock clock, Caller caller, ObjectMapper json) {
    this.rows = rows;
    this.clock = clock;
    this.caller = caller;
    this.changes = new Changes(json);
  }

  /// Something new, with the fields that it begins with.
  @Transactional(Transactional.TxType.MANDATORY)
  public void created(Subject of, Object now) {
    insert(of, "created", new AuditEntry.Data(1, changes.between(null, now), Map.of()));
  }

  /// Fields have other values now. Says nothing when none has.
  ///
  /// @param version the one that the change led to, absent for what has none
  @Transactional(Transactional.TxType.MANDATORY)
  public void changed(Subject of, @Nullable Integer version, Object before, Object after) {
    List<Changed> found = changes.between(before, after);
    if (!found.isEmpty()) {
      insert(of, "changed", new AuditEntry.Data(version, found, Map.of()));
    }
  }

  /// It is gone, and with it what `facts` count or name.
  @Transactional(Transactional.TxType.MANDATORY)
  public void deleted(Subject of, Map<String, ?> facts) {
    noted(of, "deleted", facts);
  }

  /// Anything else that somebody did, such as `stopped`.
  @Transactional(Transactional.TxType.MANDATORY)
  public void noted(Subject of, String action, Map<String, ?> facts) {
    Map<String, JsonNode> shown =
        facts.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, it -> changes.shown(it.getValue())));
    insert(of, action, new AuditEntry.Data(null, List.of(), shown));
  }

  private void insert(Subject of, String action, AuditEntry.Data data) {
    String name =
        of.name().length() > LONGEST_NAME ? of.name().substring(0, LONGEST_NAME) : of.name();
    Instant now = clock.instant();
    rows.write(
        """
        insert into audit_log (id, actor, action, entity_type, entity_id, entity_name, project_id,
          data_json, created_at)
        values (:id, :actor, :action, :entityType, :entityId, :entityName, :projectId,
          :data, :createdAt)
        """,
        new AuditEntry(
            Ids.next(), caller.name(), action, of.type(), of.id(), name, of.project(), data, now));
  }

  /// What entries are asked for; whatever is null does not matter.
  public record Filter(@Nullable UUID entity, @Nullable UUID project) {}

  /// The newest entries first, at most `limit`, all of them older than the entry `before`.
  public List<AuditEntry> newest(Filter filter, @Nullable UUID before, int limit) {
    return rows.list(
        AuditEntry.class,
        """
        select id, actor, action, entity_type, entity_id, entity_name, project_id,
          data_json as data, created_at
        from audit_log
        where (cast(? as uuid) is null or entity_id = ?)
          and (cast(? as uuid) is null or project_id = ?)
          and (cast(? as uuid) is null or id < ?)
        order by id desc limit ?
        """,
        filter.entity(),
        filter.entity(),
        filter.project(),
        filter.project(),
        before,
        before,
        limit);
  }

  /// What was changed about an entity after it had the version, the oldest first.
  public List<AuditEntry> since(UUID entity, int version) {
    return newest(new Filter(entity, null), null, MOST_SINCE).stream()
        .filter(entry -> entry.data().version() != null && entry.data().version() > version)
        .toList()
        .reversed();
  }
}
