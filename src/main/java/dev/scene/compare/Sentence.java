package dev.scene.compare;

import dev.scene.run.comparison.Bands;
import dev.scene.run.comparison.Difference;
import java.util.Locale;

/// What the log of a run says of a comparison.
final class Sentence {
  private Sentence() {}

  /// Beside the baseline.
  static String of(Difference difference) {
    return switch (difference.verdict()) {
      case "identical" -> "Identical with the baseline";
      case "noise" ->
          String.format(Locale.ROOT, "Only rendering noise: %,d pixels", difference.exact());
      case "moved" -> "Moved: %s; nothing else changed".formatted(Bands.words(difference));
      default -> changed(difference);
    };
  }

  static String ofReference(Difference difference) {
    return difference.verdict().equals("identical")
        ? "Identical with the reference"
        : "Beside the reference: " + of(difference);
  }

  private static String changed(Difference difference) {
    String pixels =
        String.format(
            Locale.ROOT,
            "Changed: %,d pixels, %.4f %%",
            difference.differing(),
            difference.percent());
    String moved = Bands.words(difference);
    return moved.isEmpty() ? pixels : pixels + "; " + moved;
  }
}
