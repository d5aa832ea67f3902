package dev.scene.image.rows;

/// How many rows of pixels found no partner, or found it out of order.
///
/// @param inserted rows that only the actual picture has
/// @param removed rows that only the expected picture has
/// @param moved rows that stand elsewhere, in another order; they are in both other counts no more
public record Rows(int inserted, int removed, int moved) {
  /// Every row stands where it stood.
  public static final Rows IN_PLACE = new Rows(0, 0, 0);

  /// Whether any row is not where it was.
  public boolean displaced() {
    return inserted + removed + moved > 0;
  }
}
