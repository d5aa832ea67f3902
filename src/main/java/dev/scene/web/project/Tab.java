package dev.scene.web.project;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The tabs of a project, in the order in which they stand.
enum Tab {
  PAGES,
  TASKS,
  BATCHES,
  BASELINES,
  SETTINGS;

  /// The tab of that name in an address; the first one for anything else.
  static Tab of(@Nullable String name) {
    return Stream.of(values())
        .filter(tab -> tab.name().equalsIgnoreCase(name))
        .findFirst()
        .orElse(PAGES);
  }
}
