package dev.scene.catalog;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Tidies what people type.
final class Texts {
  /// The largest script, in characters.
  static final int LONGEST_SCRIPT = 64 * 1024;

  // what programs send when they mean that there is no script
  private static final Set<String> NO_SCRIPT = Set.of("", "none", "null");

  private Texts() {}

  /// The text without space around it; only for texts that were checked to be there.
  static String stripped(@Nullable String text) {
    return Objects.requireNonNull(text).strip();
  }

  /// The text, or null when there is nothing in it.
  static @Nullable String orNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  /// The script, or null where the text only says that there is none.
  static @Nullable String script(@Nullable String text) {
    return text == null || NO_SCRIPT.contains(text.strip().toLowerCase(Locale.ROOT)) ? null : text;
  }
}
