package dev.scene.cli.compare;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The browser of whoever sits here.
final class Browser {
  private Browser() {}

  /// Opens a file in it; answers whether there is one to be asked.
  static boolean open(Path file) {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    List<String> asks =
        system.contains("mac")
            ? List.of("open")
            : system.contains("win")
                ? List.of("rundll32", "url.dll,FileProtocolHandler")
                : List.of("xdg-open");
    List<String> words = new ArrayList<>(asks);
    words.add(file.toUri().toString());
    try {
      new ProcessBuilder(words)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
