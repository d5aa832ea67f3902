package dev.scene.catalog.capture;

import dev.scene.platform.Checks;
import java.util.List;

/// The rule that lists of selectors keep.
final class Selectors {
  static final int LONGEST = 500;

  private static final int MOST = 100;

  private Selectors() {}

  static void check(List<String> selectors, String path, Checks checks) {
    checks.require(
        selectors.size() <= MOST, path, "must have at most %d selectors".formatted(MOST));
    for (int i = 0; i < selectors.size(); i++) {
      checks.text(selectors.get(i), "%s[%d]".formatted(path, i), LONGEST);
    }
  }
}
