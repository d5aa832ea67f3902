package dev.scene.run.comparison;

/// How much differs, judged by a threshold in percent: up to it minor, above it major.
public enum DiffLevel {
  NONE,
  MINOR,
  MAJOR;

  /// @param differs whether anything differs at all, however small the percentage
  public static DiffLevel of(boolean differs, double percent, double threshold) {
    if (!differs) {
      return NONE;
    }
    return percent <= threshold ? MINOR : MAJOR;
  }
}
