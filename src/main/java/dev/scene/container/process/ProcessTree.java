package dev.scene.container.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// The processes of one runner. A number alone tells nothing, for it may belong to another process
/// by now, also after the machine was started anew; the script that a process runs, and a variable
/// that its children inherit, do.
record ProcessTree(RunnerFolder folder, String name) {
  private static final int ROUNDS = 5;
  private static final Duration A_ROUND = Duration.ofSeconds(2);
  private static final Duration LOOK_EVERY = Duration.ofMillis(20);

  /// The first process, while it is alive.
  Optional<ProcessHandle> first() {
    OptionalInt pid = folder.pid();
    return pid.isEmpty()
        ? Optional.empty()
        : ProcessHandle.of(pid.getAsInt()).filter(this::isFirst);
  }

  // a zombie has no command line any more
  private boolean isFirst(ProcessHandle process) {
    String script = folder.script().toString();
    return procFile(process, "cmdline")
        .map(line -> line.contains(script))
        .orElseGet(
            () -> process.isAlive() && process.info().commandLine().orElse("").contains(script));
  }

  /// Asks the program to end, and waits until it has.
  ///
  /// @return whether it did within `grace`
  boolean end(Duration grace) {
    Optional<ProcessHandle> first = first();
    if (first.isEmpty()) {
      return true;
    }
    first.get().destroy();
    return await(Set.of(first.get()), grace);
  }

  /// Kills every process of the runner, those that its browser put into sessions of their own too.
  ///
  /// @throws IOException when one of them can't be killed
  void kill() throws IOException {
    for (int round = 0; round < ROUNDS; round++) {
      Set<ProcessHandle> alive = all();
      if (alive.isEmpty()) {
        return;
      }
      alive.forEach(ProcessHandle::destroyForcibly);
      await(alive, A_ROUND);
    }
    Set<ProcessHandle> left = all();
    if (!left.isEmpty()) {
      throw new IOException("process %s does not die".formatted(left.iterator().next().pid()));
    }
  }

  private Set<ProcessHandle> all() {
    Set<ProcessHandle> all = new LinkedHashSet<>();
    first().ifPresent(all::add);
    ProcessHandle.allProcesses().filter(this::isMarked).forEach(all::add);
    for (ProcessHandle process : Set.copyOf(all)) {
      process.descendants().filter(ProcessTree::isAlive).forEach(all::add);
    }
    all.remove(ProcessHandle.current());
    return all;
  }

  private boolean isMarked(ProcessHandle process) {
    return procFile(process, "environ")
        .map(text -> text.contains("SCENE_CONTAINER=" + name + "\0"))
        .orElse(false);
  }

  private static boolean isAlive(ProcessHandle process) {
    return procFile(process, "cmdline").map(line -> !line.isEmpty()).orElseGet(process::isAlive);
  }

  /// Empty where the system has no such file, or this process may not read it.
  private static Optional<String> procFile(ProcessHandle process, String file) {
    try {
      byte[] bytes = Files.readAllBytes(Path.of("/proc/%d/%s".formatted(process.pid(), file)));
      return Optional.of(new String(bytes, StandardCharsets.UTF_8));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  // not by ProcessHandle.onExit, for which a zombie that nobody buries lives for ever
  private static boolean await(Set<ProcessHandle> processes, Duration atMost) {
    long until = System.nanoTime() + atMost.toNanos();
    try {
      while (processes.stream().anyMatch(ProcessTree::isAlive)) {
        if (System.nanoTime() > until) {
          return false;
        }
        Thread.sleep(LOOK_EVERY);
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
