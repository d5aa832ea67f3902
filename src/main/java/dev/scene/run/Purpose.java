package dev.scene.run;

/// Why a run captures: to make a baseline, or to compare with one.
public enum Purpose {
  BASELINE_RECORDING,
  COMPARISON
}
