package dev.scene.faults.harness;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// What a runner does that takes whatever it gets; each goes on until it is ended.
final class NoOpRunnerBombs {
  private static final int BLOCK = 1 << 20;
  private static final long PAUSE_MILLIS = 5;

  private NoOpRunnerBombs() {}

  static void burst(String plan, int number) throws InterruptedException {
    switch (plan) {
      case "eat" -> eat();
      case "forks" -> forks();
      case "shout" -> shout(number);
      case "fill" -> fill(Path.of("/tmp"));
      case "shared" -> fill(Path.of("/dev/shm"));
      default -> throw new IllegalStateException("There is no plan " + plan);
    }
  }

  /// Memory outside of the heap, which Java itself would guard.
  private static void eat() {
    while (true) {
      Arena.global().allocate(32 << 20).fill((byte) 1);
    }
  }

  /// Processes, as many as there may be.
  private static void forks() throws InterruptedException {
    while (true) {
      try {
        new ProcessBuilder("sleep", "600").start();
      } catch (IOException e) {
        Thread.sleep(PAUSE_MILLIS);
      }
    }
  }

  /// A folder, until nothing goes in any more, and then again.
  private static void fill(Path folder) throws InterruptedException {
    while (true) {
      try (OutputStream file = Files.newOutputStream(folder.resolve("bomb"))) {
        for (byte[] block = new byte[BLOCK]; ; ) {
          file.write(block);
        }
      } catch (IOException e) {
        Thread.sleep(PAUSE_MILLIS);
      }
    }
  }

  /// So many MiB on standard output.
  private static void shout(int mebibytes) {
    byte[] line = ("x".repeat(1023) + "\n").getBytes(StandardCharsets.US_ASCII);
    for (long written = 0; written < (long) mebibytes * BLOCK; written += line.length) {
      System.out.write(line, 0, line.length);
    }
    System.out.flush();
    Runtime.getRuntime().halt(1);
  }
}
