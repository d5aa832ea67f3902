package dev.scene.api.paging;

import dev.scene.platform.Checks;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Some of a list, and the cursor of the rest; null when there is none.
public record Part<T>(List<T> items, @Nullable String nextCursor) {
  static final int MOST = 100;

  /// The first `limit` of the items that come after the cursor. What was added or deleted between
  /// two calls makes no other item appear twice or not at all.
  ///
  /// @param key unlike for any two items; they are answered in its order
  /// @param list names the list, so that a cursor of another one is refused
  static <T> Part<T> of(
      String list, List<T> all, Function<T, String> key, @Nullable String cursor, int limit) {
    check(limit);
    String after = cursor == null ? null : Cursor.read(list, cursor);
    List<T> rest =
        all.stream()
            .sorted(Comparator.comparing(key))
            .filter(item -> after == null || key.apply(item).compareTo(after) > 0)
            .limit(limit + 1L)
            .toList();
    return cut(list, rest, key, limit);
  }

  /// The first `limit` of `rest`, of which there is one more when the list goes on.
  static <T> Part<T> cut(String list, List<T> rest, Function<T, String> key, int limit) {
    return rest.size() <= limit
        ? new Part<>(rest, null)
        : new Part<>(
            List.copyOf(rest.subList(0, limit)),
            Cursor.write(list, key.apply(rest.get(limit - 1))));
  }

  static void check(int limit) {
    new Checks()
        .require(limit >= 1 && limit <= MOST, "limit", "must lie between 1 and " + MOST)
        .orRefuse();
  }
}
