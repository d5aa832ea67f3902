package dev.scene.image;

/// What a comparison says in one word.
///
/// More words may come that split [#CHANGED] by its cause; [#IDENTICAL] will keep its meaning.
public enum Verdict {
  /// Same bytes, or same pixels; hidden colours under full transparency do not matter.
  IDENTICAL,
  /// At least one pixel differs. Whether it is more than a person sees or tolerates, the counts
  /// say: they may hold nothing but anti-aliased pixels and pixels below the threshold.
  CHANGED
}
