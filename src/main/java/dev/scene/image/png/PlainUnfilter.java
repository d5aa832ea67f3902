package dev.scene.image.png;

/// The filters as the standard describes them, byte by byte, for pixels of any length.
final class PlainUnfilter extends Unfilter {
  private final int pixel;

  PlainUnfilter(int bytesPerPixel) {
    this.pixel = bytesPerPixel;
  }

  @Override
  void sub(byte[] row, int at, int length) {
    for (int i = at + pixel; i < at + length; i++) {
      row[i] += row[i - pixel];
    }
  }

  @Override
  void average(byte[] row, int at, byte[] above, int aboveAt, int length) {
    for (int i = 0; i < length; i++) {
      int left = i < pixel ? 0 : row[at + i - pixel] & 0xFF;
      row[at + i] += (byte) ((left + (above[aboveAt + i] & 0xFF)) >>> 1);
    }
  }

  @Override
  void paeth(byte[] row, int at, byte[] above, int aboveAt, int length) {
    for (int i = 0; i < Math.min(pixel, length); i++) {
      row[at + i] += above[aboveAt + i];
    }
    for (int i = pixel; i < length; i++) {
      int left = row[at + i - pixel] & 0xFF;
      int corner = above[aboveAt + i - pixel] & 0xFF;
      row[at + i] += (byte) paeth(left, above[aboveAt + i] & 0xFF, corner);
    }
  }
}
