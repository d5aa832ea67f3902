package dev.scene.container.process;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Whether Chromium can keep pages in a sandbox on this machine; found out by trying, once for each
/// browser.
@ApplicationScoped
class Sandbox {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /// Chromium refuses its sandbox to root. In a user namespace a process of root's is nobody
  /// special, and without root's rights.
  private static final List<String> AS_NOBODY_SPECIAL =
      List.of("unshare", "--user", "--map-user=1000", "--map-group=1000", "--");

  private final Map<Path, Way> ways = new ConcurrentHashMap<>();

  /// How a runner has to be started.
  ///
  /// @param prefix what comes before the command
  record Way(List<String> prefix, boolean sandboxed) {}

  Way of(Path chromium) {
    return ways.computeIfAbsent(chromium, Sandbox::tryOut);
  }

  private static Way tryOut(Path chromium) {
    for (List<String> prefix : List.of(List.<String>of(), AS_NOBODY_SPECIAL)) {
      if (opens(prefix, chromium, "--disable-gpu")) {
        return new Way(prefix, true);
      }
    }
    if (opens(List.of(), chromium, "--no-sandbox")) {
      return new Way(List.of(), false);
    }
    throw new UncheckedIOException(
        new IOException("%s opens no page, try it by hand".formatted(chromium)));
  }

  private static boolean opens(List<String> prefix, Path chromium, String option) {
    try {
      Path profile = Files.createTempDirectory("scene-sandbox-");
      try {
        Map<String, String> environment = Map.of("HOME", profile.toString());
        return Commands.answer(PATIENCE, environment, command(prefix, chromium, profile, option))
            .filter(page -> page.contains("<html"))
            .isPresent();
      } finally {
        new RunnerFolder(profile, profile).delete();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> command(
      List<String> prefix, Path chromium, Path profile, String option) {
    List<String> command = new ArrayList<>(prefix);
    command.addAll(
        List.of(
            chromium.toString(),
            option,
            "--headless",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--user-data-dir=" + profile,
            "--dump-dom",
            "about:blank"));
    return command;
  }
}
