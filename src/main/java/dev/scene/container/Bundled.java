package dev.scene.container;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// Text files that the build puts beside the classes, in `/container/`.
public final class Bundled {
  private Bundled() {}

  /// @throws IllegalStateException when the build left it out
  public static String text(String name) {
    try (InputStream file = Bundled.class.getResourceAsStream("/container/" + name)) {
      if (file == null) {
        throw new IllegalStateException("The build left out container/" + name);
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
