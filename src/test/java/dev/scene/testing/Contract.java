package dev.scene.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The golden messages that the service and its runners are both held to.
public final class Contract {
  private static final Path FOLDER = Path.of("runner-image", "contract");

  private Contract() {}

  public static String message(String name) {
    try {
      return Files.readString(FOLDER.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
