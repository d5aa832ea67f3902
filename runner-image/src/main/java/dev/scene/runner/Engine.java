package dev.scene.runner;

import java.util.Locale;

/// A browser by the name that the contract gives it.
enum Engine {
  CHROMIUM,
  FIREFOX,
  WEBKIT;

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Engine named(String name) {
    for (Engine engine : values()) {
      if (engine.label().equals(name)) return engine;
    }
    throw new IllegalArgumentException(
        "SCENE_BROWSER is %s; it must be chromium, firefox or webkit.".formatted(name));
  }
}
