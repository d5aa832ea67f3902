package dev.scene.runner.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds many strings in one pass: only where three characters begin one of them is it compared.
final class Literals {
  private static final int LEAST = 3;
  private static final int SLOTS = 1 << 16;

  private final BitSet beginnings = new BitSet(SLOTS);
  private final Map<Integer, List<String>> byBeginning = new HashMap<>();

  /// @param literals those of fewer than three characters are passed over
  Literals(Collection<String> literals) {
    literals.stream()
        .distinct()
        .filter(literal -> literal.length() >= LEAST)
        .sorted(Comparator.comparingInt(String::length).reversed())
        .forEach(this::add);
  }

  boolean isEmpty() {
    return byBeginning.isEmpty();
  }

  /// The text with the longest literal at each place replaced.
  String replaceIn(String text, String replacement) {
    StringBuilder replaced = null;
    int copied = 0;
    for (int at = 0; at <= text.length() - LEAST; at++) {
      int length = lengthAt(text, at);
      if (length == 0) continue;
      if (replaced == null) replaced = new StringBuilder(text.length());
      replaced.append(text, copied, at).append(replacement);
      copied = at + length;
      at = copied - 1;
    }
    return replaced == null ? text : replaced.append(text, copied, text.length()).toString();
  }

  private void add(String literal) {
    int slot = slot(literal, 0);
    beginnings.set(slot);
    byBeginning.computeIfAbsent(slot, _ -> new ArrayList<>()).add(literal);
  }

  private int lengthAt(String text, int at) {
    int slot = slot(text, at);
    if (!beginnings.get(slot)) return 0;
    for (String literal : byBeginning.getOrDefault(slot, List.of())) {
      if (text.startsWith(literal, at)) return literal.length();
    }
    return 0;
  }

  private static int slot(String text, int at) {
    return (text.charAt(at) * 961 + text.charAt(at + 1) * 31 + text.charAt(at + 2)) & (SLOTS - 1);
  }
}
