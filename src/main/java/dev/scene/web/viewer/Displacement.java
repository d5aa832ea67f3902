package dev.scene.web.viewer;

import dev.scene.run.comparison.Bands;
import dev.scene.run.comparison.Difference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Says below which rows the observed picture stands lower or higher than its baseline.
final class Displacement {
  private static final int MOST_TOLD = 3;

  private Displacement() {}

  /// Null when nothing stands elsewhere, or too much for a sentence.
  static @Nullable String words(Difference difference) {
    Map<Integer, Integer> steps = steps(difference);
    if (steps.isEmpty() || difference.rows().moved() > 0 || !isComplete(difference)) {
      return null;
    }
    List<String> parts = new ArrayList<>();
    steps.forEach((y, shift) -> parts.add("y %d %s".formatted(y, by(shift))));
    String told = String.join(", below ", parts.subList(0, Math.min(MOST_TOLD, parts.size())));
    return "Rows below "
        + told.replaceFirst(" by ", " are displaced by ")
        + (parts.size() > MOST_TOLD ? " and so on" : "");
  }

  // of very many bands only the largest are boxes, and then the sums would be wrong
  private static boolean isComplete(Difference difference) {
    return rows(difference, "added") == difference.rows().inserted()
        && rows(difference, "removed") == difference.rows().removed();
  }

  private static int rows(Difference difference, String kind) {
    return Bands.of(difference).stream()
        .filter(band -> band.kind().equals(kind))
        .mapToInt(Difference.Region::height)
        .sum();
  }

  private static String by(int shift) {
    return shift == 0
        ? "not at all"
        : "by %s%d px".formatted(shift < 0 ? "−" : "", Math.abs(shift));
  }

  /// How far everything from a row of the observed picture on is displaced.
  private static Map<Integer, Integer> steps(Difference difference) {
    NavigableMap<Integer, Integer> steps = new TreeMap<>();
    int shift = 0;
    for (Difference.Region band : Bands.of(difference)) {
      boolean added = band.kind().equals("added");
      shift += added ? band.height() : -band.height();
      int from = added ? band.y() + band.height() : band.y();
      if (from < difference.actual().height()) {
        steps.put(from, shift);
      }
    }
    while (!steps.isEmpty() && steps.firstEntry().getValue() == 0) {
      steps.pollFirstEntry();
    }
    return steps;
  }
}
