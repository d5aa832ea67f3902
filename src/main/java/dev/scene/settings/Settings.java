package dev.scene.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.scene.platform.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What is set, as it holds at this moment: what the environment says, else what people have set,
/// else what is built in. Read anew each time, so that a change holds at once and on every node.
@ApplicationScoped
public class Settings {

  private final Rows rows;
  private final Locks locks;
  private final Values defaults;
  private final ObjectMapper json;

  Settings(Rows rows, Locks locks, SettingsConfig config, ObjectMapper json) {
    this.rows = rows;
    this.locks = locks;
    this.defaults = Values.of(config);
    // what an older or a newer version has stored must stay readable
    this.json = json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  }

  /// What holds now.
  public Values now() {
    return chosen(stored()).over(defaults);
  }

  /// What holds now, and who said so.
  public Overview overview() {
    List<SettingRow> stored = stored();
    Map<Setting, Origin> origins = new EnumMap<>(Setting.class);
    for (Setting setting : Setting.values()) {
      origins.put(setting, origin(setting, stored));
    }
    int version =
        rows.find(Integer.class, "select version from setting_version where id = 1").orElseThrow();
    return new Overview(version, chosen(stored).over(defaults), defaults, origins);
  }

  private Origin origin(Setting setting, List<SettingRow> stored) {
    String source = locks.all().get(setting);
    if (source != null) {
      return new Origin.Locked(source);
    }
    return stored.stream()
        .filter(row -> row.name().equals(setting.field()) && !row.content().equals("null"))
        .findFirst()
        .<Origin>map(row -> new Origin.Stored(row.changedBy(), row.changedAt()))
        .orElseGet(Origin.BuiltIn::new);
  }

  private List<SettingRow> stored() {
    return rows.list(SettingRow.class, "select * from setting");
  }

  private Chosen chosen(List<SettingRow> stored) {
    ObjectNode all = json.createObjectNode();
    for (SettingRow row : stored) {
      if (Setting.of(row.name()).filter(it -> !locks.all().containsKey(it)).isPresent()) {
        all.set(row.name(), content(row));
      }
    }
    return chosen(all);
  }

  JsonNode content(SettingRow row) {
    try {
      return json.readTree(row.content());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Setting %s is no JSON".formatted(row.name()), e);
    }
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
