package dev.scene.api;

import dev.scene.platform.Problem;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Where a list goes on: after the row of an id. To clients it is a text that means nothing.
final class Cursor {
  private static final int USUAL = 25;

  private Cursor() {}

  /// @throws Problem bad request, when it is none that a list has given out
  static @Nullable UUID read(@Nullable String cursor) {
    if (cursor == null || cursor.isEmpty()) {
      return null;
    }
    try {
      return UUID.fromString(cursor);
    } catch (IllegalArgumentException e) {
      throw new Problem(
          Problem.Kind.BAD_REQUEST,
          "The cursor \"%s\" is none that a list has given out.".formatted(cursor),
          "Send the next_cursor of the page before, or none to begin.");
    }
  }

  /// @throws Problem invalid, when it is not between 1 and 100
  static int limit(@Nullable Integer limit) {
    int wanted = Objects.requireNonNullElse(limit, USUAL);
    if (wanted < 1 || wanted > Limits.ITEMS) {
      throw Problem.invalid("limit", "must lie between 1 and " + Limits.ITEMS);
    }
    return wanted;
  }

  /// The cursor after a page that is full; null where the list has ended.
  static <T> @Nullable String after(List<T> page, int limit, Function<T, UUID> id) {
    return page.size() < limit ? null : id.apply(page.getLast()).toString();
  }
}
