package dev.scene.cli;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.io.IOException;
import java.nio.channels.FileLock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Serves until it is stopped.
@Command(
    name = "up",
    mixinStandardHelpOptions = true,
    description = "Starts the service; Ctrl-C stops it.")
final class UpCommand implements Callable<Integer> {
  @Mixin private ServiceOptions service = new ServiceOptions();

  @Override
  public Integer call() throws IOException {
    try (FileLock _ = service.prepare()) {
      return Hosting.run(Serving.class);
    }
  }

  /// What runs inside the service: nothing but waiting for its end.
  public static final class Serving implements QuarkusApplication {
    private final Announcement announcement;

    Serving(Announcement announcement) {
      this.announcement = announcement;
    }

    @Override
    public int run(String... args) {
      announcement.ready();
      Quarkus.waitForExit();
      return 0;
    }
  }
}
