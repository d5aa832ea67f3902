package dev.scene.image.rows;

/// A run of rows with one fate.
///
/// @param expected first row in the expected picture; where an inserted band would stand
/// @param actual first row in the actual picture; where a removed band would stand
/// @param rows how many; at least 1
public record Band(Fate fate, int expected, int actual, int rows) {
  public enum Fate {
    /// Each row equals its partner, as far as both are wide.
    EQUAL,
    /// Each row is compared with its partner.
    PAIRED,
    /// As paired, but out of order.
    MOVED,
    /// Only the actual picture has them.
    INSERTED,
    /// Only the expected picture has them.
    REMOVED
  }

  public boolean paired() {
    return fate == Fate.EQUAL || fate == Fate.PAIRED || fate == Fate.MOVED;
  }

  /// How far down the rows went.
  public int offset() {
    return actual - expected;
  }
}
