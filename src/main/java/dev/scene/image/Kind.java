package dev.scene.image;

import java.util.Arrays;

/// Where a pixel of the canvas went, and its colour in the diff picture.
enum Kind {
  EQUAL(0, 0, false),
  BELOW_THRESHOLD(1, 0, false),
  ANTI_ALIASED(2, 0x60FFC800, false),
  CHANGED(3, 0xFFFF0040, true),
  ADDED(4, 0xFF00A050, true),
  REMOVED(5, 0xFF2060FF, true);

  /// How the mask writes it.
  final byte code;

  /// Whether it counts as a difference; such kinds have the highest codes.
  final boolean differs;

  private final int argb;

  Kind(int code, int argb, boolean differs) {
    this.code = (byte) code;
    this.argb = argb;
    this.differs = differs;
  }

  static boolean differs(byte code) {
    return code >= CHANGED.code;
  }

  /// Colours by code.
  static int[] palette() {
    return Arrays.stream(values()).mapToInt(kind -> kind.argb).toArray();
  }
}
