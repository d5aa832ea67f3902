package dev.scene.catalog.capture;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Puts what one level says over what the next says.
final class Levels {
  private Levels() {}

  static <T> @Nullable T first(@Nullable T mine, @Nullable T inherited) {
    return mine == null ? inherited : mine;
  }

  static <T> List<T> both(List<T> mine, List<T> inherited) {
    return Stream.concat(inherited.stream(), mine.stream()).distinct().toList();
  }

  static <T> Map<String, T> both(Map<String, T> mine, Map<String, T> inherited) {
    Map<String, T> all = new TreeMap<>(inherited);
    all.putAll(mine);
    return Map.copyOf(all);
  }
}
