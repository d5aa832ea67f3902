package dev.scene.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.scene.event.AuditLog;
import dev.scene.event.Subject;
import dev.scene.platform.Caller;
import dev.scene.platform.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/// Keeps what people have set.
@ApplicationScoped
class SettingRows {
  private final Rows rows;
  private final Clock clock;
  private final Caller caller;
  private final AuditLog audit;
  private final ObjectMapper json;

  SettingRows(Rows rows, Clock clock, Caller caller, AuditLog audit, ObjectMapper json) {
    this.rows = rows;
    this.clock = clock;
    this.caller = caller;
    this.audit = audit;
    // what an older or a newer version has stored must stay readable
    this.json = json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  }

  List<SettingRow> all() {
    return rows.list(SettingRow.class, "select * from setting");
  }

  int version() {
    return rows.find(Integer.class, "select version from setting_version where id = 1")
        .orElseThrow();
  }

  /// Begins a change: until the end of the transaction nobody else changes anything.
  void begin() {
    rows.execute("update setting_version set version = version + 1 where id = 1");
  }

  void write(Setting setting, JsonNode value, int version) {
    SettingRow row =
        new SettingRow(setting.field(), value.toString(), version, caller.name(), clock.instant());
    int updated =
        rows.write(
            """
            update setting set content = :content, version = :version, changed_by = :changedBy,
              changed_at = :changedAt
            where name = :name
            """,
            row);
    if (updated == 0) {
      rows.write(
          """
          insert into setting (name, content, version, changed_by, changed_at)
          values (:name, :content, :version, :changedBy, :changedAt)
          """,
          row);
    }
  }

  /// Writes down who changed what.
  void tell(Overview before, Overview after) {
    audit.changed(
        new Subject("settings", null, null, "Settings"),
        after.version(),
        before.values(),
        after.values());
  }

  JsonNode content(SettingRow row) {
    try {
      return json.readTree(row.content());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Setting %s is no JSON".formatted(row.name()), e);
    }
  }

  JsonNode shown(Values values, Setting setting) {
    return json.<ObjectNode>valueToTree(values).path(setting.field());
  }

  ObjectNode none() {
    return json.createObjectNode();
  }

  /// Fields that are missing are null.
  Chosen chosen(ObjectNode fields) {
    try {
      return json.treeToValue(fields, Chosen.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The stored settings can't be read", e);
    }
  }
}
