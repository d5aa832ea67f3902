package dev.scene.frontend;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A process beside the tests. What it says goes to `target/<name>.log`, after what an earlier one
/// of that name said to the same tests.
final class Program implements AutoCloseable {
  private static final int SECONDS_TO_START = 90;
  private static final int SECONDS_TO_END = 30;
  private static final Set<String> BEGUN = ConcurrentHashMap.newKeySet();

  private final String name;
  private final Process process;
  private final Path log;
  private final CompletableFuture<String> announced = new CompletableFuture<>();

  private Program(String name, Process process, Path log) {
    this.name = name;
    this.process = process;
    this.log = log;
  }

  /// Starts a process, and returns once a line of its output has the text `announcement`.
  static Program start(String name, ProcessBuilder command, String announcement) {
    Path log = Path.of("target", name + ".log").toAbsolutePath();
    try {
      Files.createDirectories(log.getParent());
      Program program = new Program(name, command.redirectErrorStream(true).start(), log);
      // not a virtual thread: reading a pipe would keep its carrier from all others
      Thread.ofPlatform().daemon().start(() -> program.listen(announcement));
      return program;
    } catch (IOException e) {
      throw new UncheckedIOException("Tried to start %s: %s".formatted(name, command.command()), e);
    }
  }

  /// The line that says it is ready.
  String announced() {
    try {
      return announced.get(SECONDS_TO_START, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      close();
      throw new IllegalStateException("%s did not start; see %s".formatted(name, log), e);
    }
  }

  private void listen(String announcement) {
    // a failed test runs again with all of this anew, and the first log says why it failed
    StandardOpenOption how =
        BEGUN.add(name) ? StandardOpenOption.TRUNCATE_EXISTING : StandardOpenOption.APPEND;
    try (BufferedReader output = process.inputReader();
        Writer file =
            Files.newBufferedWriter(
                log, StandardOpenOption.CREATE, StandardOpenOption.WRITE, how)) {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        file.append(line).append('\n').flush();
        if (line.contains(announcement)) {
          announced.complete(line);
        }
      }
    } catch (IOException e) {
      announced.completeExceptionally(e);
    }
    announced.completeExceptionally(new IllegalStateException(name + " has ended"));
  }

  /// Asks it to end, and kills it when it does not.
  @Override
  public void close() {
    try {
      process.getOutputStream().close();
      process.destroy();
      if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (IOException | InterruptedException e) {
      process.destroyForcibly();
    }
  }
}
