package dev.scene.frontend;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// The docker command.
final class Docker {
  private Docker() {}

  static boolean has(String image) {
    try {
      Process process = process(List.of("image", "inspect", image));
      process.inputReader().readAllAsString();
      return process.waitFor() == 0;
    } catch (IOException missing) {
      return false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /// What the command says, also when it fails: a container may have gone in the meantime.
  static String say(String... arguments) {
    try {
      Process process = process(List.of(arguments));
      String output = process.inputReader().readAllAsString();
      process.waitFor();
      return output;
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException("docker " + String.join(" ", arguments), e);
    }
  }

  private static Process process(List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("docker"));
    command.addAll(arguments);
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }
}
