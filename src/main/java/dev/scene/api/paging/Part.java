package dev.scene.api.paging;

import dev.scene.api.Limits;
import dev.scene.platform.Checks;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Some of a list, and the cursor of the rest; null when there is none.
public record Part<T>(List<T> items, @Nullable String nextCursor) {

  /// The first `limit` of the items that come after the cursor. What was added or deleted between
  /// two calls makes no other item appear twice or not at all.
  ///
  /// @param after reads what comes after a place, one more than the limit; all at null
  static <T, P> Part<T> read(
      Order<T, P> order, @Nullable String cursor, int limit, Function<@Nullable P, List<T>> after) {
    check(limit);
    List<T> rest = after.apply(cursor == null ? null : order.place(cursor));
    return rest.size() <= limit
        ? new Part<>(rest, null)
        : new Part<>(List.copyOf(rest.subList(0, limit)), order.after(rest.get(limit - 1)));
  }

  /// The same part with its items told otherwise.
  <S> Part<S> with(List<S> others) {
    return new Part<>(others, nextCursor);
  }

  private static void check(int limit) {
    new Checks()
        .require(
            limit >= 1 && limit <= Limits.ITEMS, "limit", "must lie between 1 and " + Limits.ITEMS)
        .orRefuse();
  }
}
