package dev.scene.runner.setup;

import java.util.Locale;

/// A browser by the name that the contract gives it.
public enum Engine {
  CHROMIUM,
  FIREFOX,
  WEBKIT;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Engine named(String name) {
    for (Engine engine : values()) {
      if (engine.label().equals(name)) return engine;
    }
    throw new IllegalArgumentException(
        "SCENE_BROWSER is %s; it must be chromium, firefox or webkit.".formatted(name));
  }
}
