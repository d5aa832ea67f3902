package dev.scene.catalog.capture;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

  /// A copy in which whatever a program sent is still there, null too, until it is checked.
  static <T> List<T> copy(@Nullable List<T> list) {
    return list == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(list));
  }

  /// A copy without the names for which null was sent: it stands for nothing.
  static <T> Map<String, T> copy(@Nullable Map<String, T> map) {
    Map<String, T> copy = new LinkedHashMap<>(map == null ? Map.of() : map);
    copy.values().removeIf(Objects::isNull);
    return Collections.unmodifiableMap(copy);
  }
}
