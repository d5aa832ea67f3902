package dev.scene.web.run;

import dev.scene.run.Bands;
import dev.scene.run.Difference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Says below which rows the observed picture stands lower or higher than its baseline.
final class Displacement {
  private static final int MOST_TOLD = 3;

  private Displacement() {}

  /// Null when nothing stands elsewhere, or too much for a sentence.
  static @Nullable String words(Difference difference) {
    Map<Integer, Integer> steps = steps(difference);
    if (steps.isEmpty() || difference.rows().moved() > 0) {
      return null;
    }
    List<String> parts = new ArrayList<>();
    steps.forEach((y, shift) -> parts.add(part(y, shift)));
    String told = String.join(", ", parts.subList(0, Math.min(MOST_TOLD, parts.size())));
    return "Rows " + told + (parts.size() > MOST_TOLD ? " and so on" : "");
  }

  private static String part(int y, int shift) {
    return shift == 0
        ? "below y %d are in their place".formatted(y)
        : "below y %d are displaced by %s%d px".formatted(y, shift < 0 ? "−" : "", Math.abs(shift));
  }

  /// How far everything from a row of the observed picture on is displaced.
  private static Map<Integer, Integer> steps(Difference difference) {
    Map<Integer, Integer> steps = new TreeMap<>();
    int shift = 0;
    for (Difference.Region band : Bands.of(difference)) {
      boolean added = band.kind().equals("added");
      shift += added ? band.height() : -band.height();
      int from = added ? band.y() + band.height() : band.y();
      if (from < difference.actual().height()) {
        steps.put(from, shift);
      }
    }
    return steps;
  }
}
