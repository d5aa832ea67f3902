package dev.scene.image.png;

/// How the bytes of a row make pixels.
public enum PixelFormat {
  GRAY(1),
  GRAY_ALPHA(2),
  RGB(3),
  RGBA(4),
  /// One index a pixel.
  PALETTE(1);

  private final int bytes;

  PixelFormat(int bytes) {
    this.bytes = bytes;
  }

  /// Bytes of a pixel.
  public int bytes() {
    return bytes;
  }
}
