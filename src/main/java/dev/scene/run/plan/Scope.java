package dev.scene.run;

/// Which tasks of its batch a run takes.
public enum Scope {
  ALL,
  /// The first one only, to see whether anything works.
  SMOKE,
  SELECTED
}
