package dev.scene.run.plan;

/// Which tasks of its batch a run takes.
public enum Scope {
  ALL,
  /// The first one only, to see whether anything works.
  SMOKE,
  SELECTED
}
