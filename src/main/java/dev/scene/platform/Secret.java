package dev.scene.platform;

/// A text that nobody may read back: it prints and is written to JSON as `***`.
///
/// @param reveal the text itself, for those who must send it on
public record Secret(String reveal) {
  public static final String MASK = "***";

  @Override
  public String toString() {
    return MASK;
  }
}
