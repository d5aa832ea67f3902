package dev.scene.artifact;

import java.io.IOException;

/// Bytes of the store that are not those that were kept: their hash is another one than their name.
public final class DamagedFile extends IOException {
  private static final long serialVersionUID = 1L;

  DamagedFile(String expected, String found) {
    super("The store keeps bytes under %s whose SHA-256 is %s.".formatted(expected, found));
  }
}
