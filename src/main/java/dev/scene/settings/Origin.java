package dev.scene.settings;

import java.time.Instant;

/// Who said what a setting is.
public sealed interface Origin {
  /// Nobody.
  record BuiltIn() implements Origin {}

  /// A person, while the service ran.
  record Stored(String by, Instant at) implements Origin {}

  /// The environment, and what of it in words; it goes before what people say.
  record Locked(String source) implements Origin {}

  /// The word for programs.
  default String word() {
    return switch (this) {
      case BuiltIn() -> "default";
      case Stored _ -> "stored";
      case Locked _ -> "environment";
    };
  }
}
