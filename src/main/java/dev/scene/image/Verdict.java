package dev.scene.image;

/// What a comparison says in one word.
public enum Verdict {
  /// Same bytes, or same pixels; hidden colours under full transparency do not matter.
  IDENTICAL,
  /// Pixels differ, but only as rendering differs between two captures of one page: below the
  /// threshold, smoothed edges, text drawn a fraction of a pixel aside.
  NOISE,
  /// The only change is vertical displacement: whole bands of rows came, went or changed places.
  MOVED,
  /// Something else differs.
  CHANGED
}
