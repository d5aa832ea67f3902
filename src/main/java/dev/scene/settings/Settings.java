package dev.scene.settings;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is set, as it holds at this moment: what the environment says, else what people have set,
/// else what is built in. Read anew each time, so that a change holds at once and on every node.
@ApplicationScoped
public class Settings {
  private final SettingRows rows;
  private final Locks locks;
  private final Values defaults;
  private volatile @Nullable Known known;

  Settings(SettingRows rows, Locks locks, SettingsConfig config) {
    this.rows = rows;
    this.locks = locks;
    this.defaults = Values.of(config);
  }

  /// What holds now.
  public Values now() {
    return chosen(rows.all()).over(defaults);
  }

  private record Known(int version, Values values) {}

  /// What holds as of a version, which whoever asks has just read; the rows are read once for each.
  public Values at(int version) {
    Known last = known;
    if (last != null && last.version() == version) {
      return last.values();
    }
    Values values = now();
    known = new Known(version, values);
    return values;
  }

  /// What holds now, and who said so.
  public Overview overview() {
    List<SettingRow> stored = rows.all();
    Map<Setting, Origin> origins = new EnumMap<>(Setting.class);
    for (Setting setting : Setting.values()) {
      origins.put(setting, origin(setting, stored));
    }
    return new Overview(rows.version(), chosen(stored).over(defaults), defaults, origins);
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

  private Chosen chosen(List<SettingRow> stored) {
    ObjectNode all = rows.none();
    for (SettingRow row : stored) {
      if (Setting.of(row.name()).filter(it -> !locks.all().containsKey(it)).isPresent()) {
        all.set(row.name(), rows.content(row));
      }
    }
    return rows.chosen(all);
  }
}
