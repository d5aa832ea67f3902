package dev.scene.web;

import dev.scene.platform.Problem;
import org.jspecify.annotations.Nullable;

/// Reads the numbers that people type.
public final class Numbers {
  private Numbers() {}

  /// @return null when nothing was typed
  /// @throws Problem invalid, naming the field, when it is no whole number
  public static @Nullable Integer whole(String field, @Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      return Integer.valueOf(text.strip());
    } catch (NumberFormatException e) {
      throw Problem.invalid(field, "must be a whole number, such as 2");
    }
  }

  /// @return null when nothing was typed
  /// @throws Problem invalid, naming the field, when it is no number
  public static @Nullable Double decimal(String field, @Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      return Double.valueOf(text.strip().replace(',', '.'));
    } catch (NumberFormatException e) {
      throw Problem.invalid(field, "must be a number, such as 0.5");
    }
  }
}
