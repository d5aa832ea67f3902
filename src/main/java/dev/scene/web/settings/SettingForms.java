package dev.scene.web.settings;

import dev.scene.container.BrowsersOnOffer;
import dev.scene.settings.Origin;
import dev.scene.settings.Overview;
import dev.scene.settings.Setting;
import dev.scene.settings.SettingUsers;
import dev.scene.settings.Settings;
import dev.scene.settings.WindowSize;
import dev.scene.web.Faults;
import dev.scene.web.Sent;
import dev.scene.web.settings.Input.Item;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Makes the sections of the page, as things are set or as they were typed.
@ApplicationScoped
class SettingForms {
  private static final Map<String, String> WORDS =
      Map.of(
          "utc", "UTC",
          "local", "The zone of whoever looks",
          "true", "Stopped",
          "false", "Left running",
          "keep", "Kept",
          "hide", "Hidden",
          "click", "Clicked away: the first match that is visible");

  private final Settings settings;
  private final BrowsersOnOffer browsers;
  private final Instance<SettingUsers> users;

  SettingForms(Settings settings, BrowsersOnOffer browsers, @Any Instance<SettingUsers> users) {
    this.settings = settings;
    this.browsers = browsers;
    this.users = users;
  }

  /// @param saved whether it was saved just now
  record Form(Section section, int version, List<Input> inputs, boolean saved) {}

  /// What was typed, and what of it was refused.
  private record Typed(@Nullable Sent form, Faults faults) {
    private static final Typed NOTHING = new Typed(null, Faults.NONE);

    private List<String> lines(Entry entry, List<String> stored) {
      String name = entry.setting().field();
      if (form == null) {
        return stored;
      }
      return switch (entry.shape()) {
        case BROWSERS, SIZES -> form.all(name);
        default -> form.text(name).lines().toList();
      };
    }
  }

  List<Form> all() {
    Overview overview = settings.overview();
    return Arrays.stream(Section.values())
        .map(section -> form(section, overview, Typed.NOTHING, false))
        .toList();
  }

  Form saved(Section section, Overview overview) {
    return form(section, overview, Typed.NOTHING, true);
  }

  Form refused(Section section, Sent sent, Faults faults) {
    return form(section, settings.overview(), new Typed(sent, faults), false);
  }

  private Form form(Section section, Overview overview, Typed typed, boolean saved) {
    return new Form(
        section,
        overview.version(),
        section.entries().stream().map(entry -> input(entry, overview, typed)).toList(),
        saved);
  }

  private Input input(Entry entry, Overview overview, Typed typed) {
    Setting setting = entry.setting();
    List<String> stored = Written.of(setting, overview.values());
    String lock = overview.lock(setting);
    List<String> lines = lock == null ? typed.lines(entry, stored) : stored;
    return new Input(
        entry,
        String.join("\n", lines),
        items(entry, lines),
        usual(entry, overview),
        overview.origins().get(setting) instanceof Origin.Stored by ? by : null,
        lock,
        typed.faults().of(setting.field()));
  }

  private static String usual(Entry entry, Overview overview) {
    List<String> usual = Written.of(entry.setting(), overview.defaults());
    return switch (entry.shape()) {
      case SELECT -> WORDS.getOrDefault(usual.getFirst(), usual.getFirst());
      case SIZES ->
          "%d sizes from %s to %s".formatted(usual.size(), usual.getFirst(), usual.getLast());
      case NUMBER, ADDRESS, LINES, BROWSERS -> String.join(", ", usual);
    };
  }

  private List<Item> items(Entry entry, List<String> lines) {
    return switch (entry.shape()) {
      case SELECT -> options(entry.setting(), lines);
      case BROWSERS -> engines(lines);
      case SIZES -> lines.stream().map(this::size).toList();
      case NUMBER, ADDRESS, LINES -> List.of();
    };
  }

  private static List<Item> options(Setting setting, List<String> lines) {
    Stream<String> words =
        switch (setting) {
          case STOP_ANIMATIONS -> Stream.of("true", "false");
          case COOKIE_BANNERS -> Stream.of("keep", "hide", "click");
          default -> Stream.of("utc", "local");
        };
    return words
        .map(word ->
            new Item(
                word, Objects.requireNonNull(WORDS.get(word)), lines.contains(word), "", false))
        .toList();
  }

  private List<Item> engines(List<String> chosen) {
    return browsers.all().stream()
        .map(offered -> {
          String name = offered.browser().name().toLowerCase(Locale.ROOT);
          String version = offered.version() == null ? "" : offered.version();
          return new Item(
              name,
              name,
              chosen.contains(name),
              offered.offered() ? version : "the runners have none",
              false);
        })
        .toList();
  }

  private Item size(String line) {
    List<String> tasks = tasks(line);
    return new Item(
        line,
        line,
        true,
        tasks.isEmpty() ? "" : "Used by " + String.join(", ", tasks),
        !tasks.isEmpty());
  }

  private List<String> tasks(String line) {
    try {
      WindowSize size = WindowSize.parse(line);
      return users.stream().flatMap(it -> it.ofViewport(size).stream()).toList();
    } catch (IllegalArgumentException typedWrong) {
      return List.of();
    }
  }
}
