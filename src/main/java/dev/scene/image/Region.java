package dev.scene.image;

/// A box around pixels of one kind that lie close together.
///
/// @param x left edge
/// @param y top edge on the actual picture; for [Kind#REMOVED] the row before which the rows stood
/// @param width in pixels
/// @param height in pixels; for [Kind#REMOVED] of what is gone, so it covers rows of the expected
///   picture only
/// @param kind why the box is there
/// @param pixels how many pixels of this kind are in the box; at least 1
/// @param expectedY the row of the expected picture that stood where the top edge is; equal to `y`
///   where nothing above was displaced
public record Region(int x, int y, int width, int height, Kind kind, long pixels, int expectedY) {
  /// What happened inside a box.
  public enum Kind {
    /// Other content.
    CHANGED,
    /// Only the actual picture has it.
    ADDED,
    /// Only the expected picture has it.
    REMOVED,
    /// A band of rows that stands elsewhere, in another order than before.
    MOVED,
    /// Differs only as rendering does.
    NOISE
  }
}
