package dev.scene.image.sheet;

import dev.scene.image.Region;
import java.awt.Color;

/// The colour of a kind of region, the same in every picture.
enum Tint {
  CHANGED(0xFF0040),
  ADDED(0x00A050),
  REMOVED(0x2060FF),
  MOVED(0x8A3FFC),
  NOISE(0x8D95A0);

  private final Color colour;

  Tint(int rgb) {
    this.colour = new Color(rgb);
  }

  static Tint of(Region.Kind kind) {
    return switch (kind) {
      case CHANGED -> CHANGED;
      case ADDED -> ADDED;
      case REMOVED -> REMOVED;
      case MOVED -> MOVED;
      case NOISE -> NOISE;
    };
  }

  Color colour() {
    return colour;
  }

  Color glass() {
    return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), 56);
  }
}
