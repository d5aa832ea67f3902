package dev.scene.image.png;

/// Not a PNG, or a damaged one. Nothing of it was used.
public final class PictureUnreadable extends Exception {
  PictureUnreadable(String picture, String reason) {
    super(message(picture, reason));
  }

  PictureUnreadable(String picture, String reason, Throwable cause) {
    super(message(picture, reason), cause);
  }

  private static String message(String picture, String reason) {
    return "Tried to read %s, but %s. Capture or upload it again.".formatted(picture, reason);
  }
}
