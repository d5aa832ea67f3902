package dev.scene.web.settings;

import dev.scene.settings.Setting;

/// A setting as people are asked for it.
record Entry(Setting setting, Shape shape, String label, String hint) {
  /// What the field looks like.
  enum Shape {
    NUMBER,
    ADDRESS,
    SELECT,
    LINES,
    BROWSERS,
    SIZES
  }
}
