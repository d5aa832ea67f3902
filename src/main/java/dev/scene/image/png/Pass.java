package dev.scene.image.png;

import java.util.List;
import java.util.stream.Stream;

/// A picture within the picture, as interlacing makes seven of them: every so manieth pixel from a
/// first one on, sent as rows of their own. A picture that is not interlaced is one pass.
record Pass(Grid grid, Size size, int rowBytes) {
  private static final Grid WHOLE = new Grid(0, 0, 1, 1);

  private static final List<Grid> ADAM7 =
      List.of(
          new Grid(0, 0, 8, 8),
          new Grid(4, 0, 8, 8),
          new Grid(0, 4, 4, 8),
          new Grid(2, 0, 4, 4),
          new Grid(0, 2, 2, 4),
          new Grid(1, 0, 2, 2),
          new Grid(0, 1, 1, 2));

  /// The passes that have pixels, in their order in the file.
  static List<Pass> of(PngFile file) {
    Size size = file.size;
    Stream<Grid> grids = file.interlaced ? ADAM7.stream() : Stream.of(WHOLE);
    return grids
        .filter(grid -> grid.x < size.width() && grid.y < size.height())
        .map(grid -> of(grid, file))
        .toList();
  }

  private static Pass of(Grid grid, PngFile file) {
    int width = Math.ceilDiv(file.size.width() - grid.x, grid.stepX);
    int height = Math.ceilDiv(file.size.height() - grid.y, grid.stepY);
    return new Pass(
        grid, new Size(width, height), Math.ceilDiv(width * file.bitsPerPixel(), Byte.SIZE));
  }

  /// Bytes of its rows with their filter types.
  long length() {
    return (long) size.height() * (1 + rowBytes);
  }

  record Grid(int x, int y, int stepX, int stepY) {}
}
