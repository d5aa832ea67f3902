package dev.scene.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.scene.platform.Checks;
import dev.scene.platform.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Changes what is set, all of it or nothing.
@ApplicationScoped
public class Changes {
  private static final int NAMED = 3;

  private final SettingRows rows;
  private final Settings settings;
  private final Locks locks;
  private final Instance<SettingUsers> users;

  Changes(SettingRows rows, Settings settings, Locks locks, @Any Instance<SettingUsers> users) {
    this.rows = rows;
    this.settings = settings;
    this.locks = locks;
    this.users = users;
  }

  /// Sets the fields that are named, and takes back those that are null.
  ///
  /// @param seen the version that the change was made from; null changes whatever is there
  /// @throws Problem invalid, by field; conflict, when somebody else has changed one of them since
  @Transactional
  public Overview apply(ObjectNode fields, @Nullable Integer seen) {
    Map<Setting, JsonNode> asked = known(fields);
    checkKinds(asked);
    rows.begin();
    Overview before = settings.overview();
    Map<String, SettingRow> stored = stored();
    asked.entrySet().removeIf(it -> isAsBefore(it.getKey(), it.getValue(), before, stored));
    refuseLocked(asked);
    refuseLost(asked, stored, seen);
    checkValues(asked, stored, before);
    asked.forEach((setting, value) -> rows.write(setting, value, before.version()));
    Overview after = settings.overview();
    rows.tell(before, after);
    return after;
  }

  private Map<Setting, JsonNode> known(ObjectNode fields) {
    Map<Setting, JsonNode> known = new EnumMap<>(Setting.class);
    fields
        .properties()
        .forEach(field ->
            known.put(
                Setting.of(field.getKey()).orElseThrow(() -> unknown(field.getKey())),
                field.getValue()));
    return known;
  }

  private static Problem unknown(String field) {
    return new Problem(
        Problem.Kind.BAD_REQUEST,
        "The field %s is not known here.".formatted(field),
        "Known are: version, "
            + List.of(Setting.values()).stream()
                .map(Setting::field)
                .collect(Collectors.joining(", "))
            + ".");
  }

  private static void checkKinds(Map<Setting, JsonNode> asked) {
    Checks checks = new Checks();
    asked.forEach((setting, value) -> {
      if (!value.isNull()) {
        checks.require(setting.kind().fits(value), setting.field(), setting.kind().rule());
        checks.require(
            setting.words().isEmpty() || setting.words().contains(value.asText()),
            setting.field(),
            "must be one of " + String.join(", ", setting.words()));
      }
    });
    checks.orRefuse();
  }

  private Map<String, SettingRow> stored() {
    return rows.all().stream().collect(Collectors.toMap(SettingRow::name, row -> row));
  }

  // a form sends what it showed: that is no choice
  private boolean isAsBefore(
      Setting setting, JsonNode value, Overview before, Map<String, SettingRow> stored) {
    SettingRow row = stored.get(setting.field());
    JsonNode was = row == null ? NullNode.getInstance() : rows.content(row);
    if (value.equals(was)) {
      return true;
    }
    JsonNode shown = rows.shown(before.values(), setting);
    return value.equals(shown) && (was.isNull() || before.lock(setting) != null);
  }

  private void refuseLocked(Map<Setting, JsonNode> asked) {
    Checks checks = new Checks();
    asked
        .keySet()
        .forEach(setting ->
            checks.require(
                !locks.all().containsKey(setting),
                setting.field(),
                "is held by %s; take it out there and start the service again to set it here"
                    .formatted(locks.all().get(setting))));
    checks.orRefuse();
  }

  private static void refuseLost(
      Map<Setting, JsonNode> asked, Map<String, SettingRow> stored, @Nullable Integer seen) {
    if (seen == null) {
      return;
    }
    List<SettingRow> newer =
        asked.keySet().stream()
            .map(setting -> stored.get(setting.field()))
            .filter(row -> row != null && row.version() > seen)
            .toList();
    if (!newer.isEmpty()) {
      throw Problem.conflict(
          "These settings were changed concurrently: %s."
              .formatted(
                  newer.stream()
                      .map(row ->
                          "%s is %s since %s, by %s"
                              .formatted(
                                  row.name(), row.content(), row.changedAt(), row.changedBy()))
                      .collect(Collectors.joining("; "))),
          "Load them anew, then change what is still to be changed.");
    }
  }

  private void checkValues(
      Map<Setting, JsonNode> asked, Map<String, SettingRow> stored, Overview before) {
    ObjectNode changed = rows.none();
    stored.values().forEach(row -> changed.set(row.name(), rows.content(row)));
    asked.forEach((setting, value) -> changed.set(setting.field(), value));
    Chosen chosen = rows.chosen(changed);
    Checks checks = new Checks();
    chosen.check(checks);
    Values after = chosen.over(before.defaults());
    if (asked.containsKey(Setting.VIEWPORTS)) {
      before.values().viewports().stream()
          .filter(size -> !after.viewports().contains(size))
          .forEach(size -> keep(checks, Setting.VIEWPORTS, size.toString(), viewportUsers(size)));
    }
    if (asked.containsKey(Setting.BROWSERS)) {
      before.values().browsers().stream()
          .filter(browser -> !after.browsers().contains(browser))
          .forEach(browser -> keep(checks, Setting.BROWSERS, browser, browserUsers(browser)));
    }
    checks.orRefuse();
  }

  private List<String> viewportUsers(WindowSize size) {
    return users.stream().flatMap(it -> it.ofViewport(size).stream()).toList();
  }

  private List<String> browserUsers(String browser) {
    return users.stream().flatMap(it -> it.ofBrowser(browser).stream()).toList();
  }

  private static void keep(Checks checks, Setting setting, String what, List<String> tasks) {
    int more = tasks.size() - NAMED;
    checks.require(
        tasks.isEmpty(),
        setting.field(),
        "must keep %s, which is used by %s%s"
            .formatted(
                what,
                tasks.stream().limit(NAMED).collect(Collectors.joining(", ")),
                more > 0 ? " and %d more".formatted(more) : ""));
  }
}
