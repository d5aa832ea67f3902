package dev.scene.run.plan;

/// Which runs go first while places are short, the last named before all others. Dry runs, for
/// which somebody waits, go before any.
public enum Priority {
  LOW,
  NORMAL,
  HIGH
}
