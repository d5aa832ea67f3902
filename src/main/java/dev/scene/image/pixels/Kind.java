package dev.scene.image.pixels;

import java.util.Arrays;

/// Where a pixel of the canvas went, and its colour in the diff picture.
public enum Kind {
  EQUAL(0, 0),
  BELOW_THRESHOLD(1, 0),
  ANTI_ALIASED(2, 0x60FFC800),
  NOISE(3, 0x60FFC800),
  CHANGED(4, 0xFFFF0040),
  ADDED(5, 0x5000A050),
  REMOVED(6, 0xFF2060FF);

  /// How the mask writes it.
  public final byte code;

  private final int argb;

  Kind(int code, int argb) {
    this.code = (byte) code;
    this.argb = argb;
  }

  /// Colours by code.
  public static int[] palette() {
    return Arrays.stream(values()).mapToInt(kind -> kind.argb).toArray();
  }
}
