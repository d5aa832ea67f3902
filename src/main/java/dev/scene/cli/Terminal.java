package dev.scene.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Where commands print: what was asked for to standard output, everything else beside it.
public record Terminal(PrintWriter out, PrintWriter err) {
  public static Terminal standard() {
    return new Terminal(writer(FileDescriptor.out), writer(FileDescriptor.err));
  }

  /// Whether a person reads along who takes colours: at a terminal, without `NO_COLOR`.
  public boolean coloured() {
    String refused = System.getenv("NO_COLOR");
    return (refused == null || refused.isEmpty())
        && !"dumb".equals(System.getenv("TERM"))
        && Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
  }

  private static PrintWriter writer(FileDescriptor file) {
    return new PrintWriter(new FileOutputStream(file), true, StandardCharsets.UTF_8);
  }
}
