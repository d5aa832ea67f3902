package dev.scene.cli.run;

import java.util.Locale;

/// How much of a picture differs, as people read it.
final class Percent {
  private Percent() {}

  static String of(double percent) {
    if (percent == 0) {
      return "0 %";
    }
    return String.format(Locale.ROOT, percent < 0.1 ? "%.4f %%" : "%.2f %%", percent);
  }
}
