package dev.scene.cli;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.util.concurrent.atomic.AtomicInteger;

/// Runs the service in this process until it ends.
final class Hosting {
  private Hosting() {}

  /// @param args what `application` gets
  /// @return the exit code
  static int run(Class<? extends QuarkusApplication> application, String... args) {
    AtomicInteger exitCode = new AtomicInteger();
    Quarkus.run(
        application,
        (code, failure) -> {
          exitCode.set(code);
          if (failure != null) {
            exitCode.set(1);
            Terminal.standard().err().println("scene: could not start: " + cause(failure));
          }
        },
        args);
    return exitCode.get();
  }

  private static String cause(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return String.valueOf(root.getMessage());
  }
}
