package dev.scene.image.png;

import org.jspecify.annotations.Nullable;

/// Undoes the filters of PNG rows in place, for pixels of one length.
public abstract sealed class Unfilter permits PlainUnfilter, PixelUnfilter {
  static final int SUB = 1;
  static final int UP = 2;
  static final int AVERAGE = 3;
  static final int PAETH = 4;

  /// The fastest one for pixels of so many bytes.
  public static Unfilter of(int bytesPerPixel) {
    return bytesPerPixel == 3 || bytesPerPixel == 4
        ? new PixelUnfilter(bytesPerPixel)
        : new PlainUnfilter(bytesPerPixel);
  }

  /// Turns a filtered row into samples; its filter type, which stands at `at - 1`, becomes 0, so
  /// that doing it again does no harm.
  ///
  /// Both arrays must go on for 8 bytes behind their row, as that of [Scanlines] does.
  ///
  /// @param at where the first pixel of the row stands
  /// @param above holds the row above, already unfiltered; null for the first row
  public final void row(byte[] row, int at, byte @Nullable [] above, int aboveAt, int length) {
    int filter = row[at - 1];
    row[at - 1] = 0;
    if (above != null) {
      apply(filter, row, at, above, aboveAt, length);
    } else if (filter == AVERAGE) {
      average(row, at, new byte[length + Long.BYTES], 0, length);
    } else if (filter == SUB || filter == PAETH) {
      // of what is above, Paeth only sees zeros, and so takes the left
      sub(row, at, length);
    }
  }

  private void apply(int filter, byte[] row, int at, byte[] above, int aboveAt, int length) {
    switch (filter) {
      case SUB -> sub(row, at, length);
      case UP -> Words.addUp(row, at, above, aboveAt, length);
      case AVERAGE -> average(row, at, above, aboveAt, length);
      case PAETH -> paeth(row, at, above, aboveAt, length);
      default -> {}
    }
  }

  abstract void sub(byte[] row, int at, int length);

  abstract void average(byte[] row, int at, byte[] above, int aboveAt, int length);

  abstract void paeth(byte[] row, int at, byte[] above, int aboveAt, int length);

  /// The one of left, above and upper left that is nearest to left + above - upper left.
  static int paeth(int left, int above, int corner) {
    int toLeft = Math.abs(above - corner);
    int toAbove = Math.abs(left - corner);
    int toCorner = Math.abs(left + above - 2 * corner);
    int straight = toLeft <= toAbove ? left : above;
    return Math.min(toLeft, toAbove) <= toCorner ? straight : corner;
  }
}
