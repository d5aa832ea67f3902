package dev.scene.runner.evidence;

import dev.scene.runner.service.UploadFile.Kind;
import java.util.function.Consumer;

/// How large a file of an execution may be; what is larger is left out with a warning.
final class Limits {
  private static final long MB = 1_000_000;

  private Limits() {}

  /// Whether the file may be kept.
  static boolean allow(Kind kind, long size, Consumer<String> warn) {
    if (size <= of(kind)) return true;
    warn.accept(
        "%s is left out: its %d MB are more than the %d MB that are kept"
            .formatted(kind.file(), size / MB, of(kind) / MB));
    return false;
  }

  private static long of(Kind kind) {
    return switch (kind) {
      case TRACE, VIDEO -> 200 * MB;
      case HAR, PAGE, UNSTABLE, REFERENCE -> 50 * MB;
      case DOM -> 20 * MB;
      case CONSOLE -> 10 * MB;
    };
  }
}
