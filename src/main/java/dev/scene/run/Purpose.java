package dev.scene.run;

/// Why a run captures: to make a baseline, to compare with one, or to try out one task. A dry run
/// belongs to no batch, and no list or count of runs knows it.
public enum Purpose {
  BASELINE_RECORDING,
  COMPARISON,
  DRY_RUN
}
