package dev.scene.cli.compare;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.scene.cli.Terminal;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// One call of the command and what it answered.
record Cli(int exitCode, String out, String err, List<Path> opened) {
  static Cli compare(Object... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Terminal terminal = new Terminal(new PrintWriter(out, true), new PrintWriter(err, true));
    String[] words = Arrays.stream(arguments).map(String::valueOf).toArray(String[]::new);
    List<Path> opened = new ArrayList<>();
    int exitCode = CompareCommand.commandLine(terminal, opened::add).execute(words);
    return new Cli(exitCode, out.toString(), err.toString(), opened);
  }

  JsonNode json() {
    try {
      return new ObjectMapper().readTree(out);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
