package dev.scene.platform;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Gathers every rule that an input breaks, so that a user sees all of them at once.
public final class Checks {
  private final List<Problem.Field> broken = new ArrayList<>();

  public Checks require(boolean holds, String field, String message) {
    if (!holds) {
      broken.add(new Problem.Field(field, message));
    }
    return this;
  }

  /// A text that must be there, within `max` characters.
  public Checks text(@Nullable String value, String field, int max) {
    return require(value != null && !value.isBlank(), field, "must not be empty")
        .atMost(value, field, max);
  }

  /// A text that may be missing, within `max` characters.
  public Checks atMost(@Nullable String value, String field, int max) {
    return require(
        value == null || value.length() <= max,
        field,
        "must have at most %d characters".formatted(max));
  }

  /// A number that may be missing, between `low` and `high`, both included.
  public Checks between(@Nullable Double value, String field, double low, double high) {
    return require(
        value == null || (value >= low && value <= high),
        field,
        "must lie between %s and %s".formatted(plain(low), plain(high)));
  }

  /// A whole number that may be missing, between `low` and `high`, both included.
  public Checks within(@Nullable Integer value, String field, int low, int high) {
    return between(value == null ? null : value.doubleValue(), field, (double) low, (double) high);
  }

  private static String plain(double number) {
    return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
  }

  /// What was broken so far.
  public List<Problem.Field> broken() {
    return List.copyOf(broken);
  }

  /// @throws Problem invalid, when a rule was broken
  public void orRefuse() {
    if (!broken.isEmpty()) {
      throw Problem.invalid(broken);
    }
  }
}
