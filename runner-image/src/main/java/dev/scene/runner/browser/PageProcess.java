package dev.scene.runner.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Tells the processes in which a browser runs pages from its others.
final class PageProcess {
  private static final List<String> MARKS = List.of("--type=renderer", "\0-contentproc\0");

  private PageProcess() {}

  static boolean isOne(ProcessHandle process) {
    // ProcessHandle tells nothing of processes in a sandbox
    Path commandLine = Path.of("/proc/%d/cmdline".formatted(process.pid()));
    try {
      String text = new String(Files.readAllBytes(commandLine), StandardCharsets.ISO_8859_1);
      return MARKS.stream().anyMatch(text::contains);
    } catch (IOException gone) {
      return false;
    }
  }
}
