package dev.scene.container.process;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Asks programs of this machine short questions.
final class Commands {
  private static final int ANSWER_BYTES = 1_000_000;

  private Commands() {}

  /// What a command printed to its standard output; empty when it can't be run, fails, or does not
  /// end in time.
  static Optional<String> answer(
      Duration patience, Map<String, String> environment, List<String> command) {
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().putAll(environment);
    try {
      Process process = builder.start();
      Thread limit = Thread.startVirtualThread(() -> killAfter(patience, process));
      try (InputStream output = process.getInputStream()) {
        process.getOutputStream().close();
        byte[] printed = output.readNBytes(ANSWER_BYTES);
        return ended(process, patience)
            ? Optional.of(new String(printed, StandardCharsets.UTF_8).strip())
            : Optional.empty();
      } finally {
        limit.interrupt();
      }
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  // what hangs keeps its output open, so that reading it alone would never end
  private static void killAfter(Duration patience, Process process) {
    try {
      if (!process.waitFor(patience)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean ended(Process process, Duration patience) {
    try {
      return process.waitFor(patience) && process.exitValue() == 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
