package dev.scene.web.capture;

import java.util.List;
import java.util.stream.Stream;

/// A value of a field, with its name for people.
record Option(String value, String label) {
  static List<Option> onOff(String on, String off) {
    return List.of(new Option("true", on), new Option("false", off));
  }

  /// Pairs of a value and its label, one after the other.
  static List<Option> of(String... pairs) {
    return Stream.iterate(0, i -> i < pairs.length, i -> i + 2)
        .map(i -> new Option(pairs[i], pairs[i + 1]))
        .toList();
  }
}
