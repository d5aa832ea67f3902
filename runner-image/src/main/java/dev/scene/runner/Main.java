package dev.scene.runner;

import dev.scene.runner.browser.Browsers;
import dev.scene.runner.service.Backoff;
import dev.scene.runner.service.CallbackClient;
import dev.scene.runner.service.CallbackRefused;
import dev.scene.runner.setup.Settings;
import dev.scene.runner.text.Log;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;

/// The container's program.
///
/// Ends with 0 when its work is done, 1 when the service cannot be reached or refuses it, 2 when it
/// was started wrongly, and 143 after SIGTERM, which gives it [#PATIENCE] to post what there is.
public final class Main {
  static final Duration PATIENCE = Duration.ofMillis(4_500);

  private Main() {}

  public static void main(String[] args) {
    System.exit(run());
  }

  private static int run() {
    try {
      Settings settings = Settings.of(System.getenv());
      CallbackClient callback = new CallbackClient(settings, Backoff.ofAMinute());
      Runner runner = new Runner(settings, callback, new Browsers(settings), Versions.read());
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(runner), "stop"));
      runner.run();
      return 0;
    } catch (IllegalArgumentException e) {
      Log.error(String.valueOf(e.getMessage()));
      return 2;
    } catch (CallbackRefused | UncheckedIOException e) {
      Log.error(String.valueOf(e.getMessage()));
      return 1;
    } catch (RuntimeException e) {
      // whatever it is, threads that still run must not keep the container alive
      Log.error("%s at %s".formatted(e, List.of(e.getStackTrace())));
      return 1;
    }
  }

  private static void stop(Runner runner) {
    try {
      runner.stop(PATIENCE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
