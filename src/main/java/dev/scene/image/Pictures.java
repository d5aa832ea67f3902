package dev.scene.image;

/// The drawn answer: two PNG files of the size of the union canvas, to be laid over a screenshot.
///
/// The arrays are handed out as they are; whoever changes them changes the pictures.
public final class Pictures {
  private final byte[] diff;
  private final byte[] heatmap;

  Pictures(byte[] diff, byte[] heatmap) {
    this.diff = diff;
    this.heatmap = heatmap;
  }

  /// Palette PNG, transparent where equal or below the threshold; changed is red, added green,
  /// removed blue, anti-aliased a faint yellow.
  public byte[] diff() {
    return diff;
  }

  /// Palette PNG, from yellow to red the stronger the change, blurred, transparent where nothing
  /// is.
  public byte[] heatmap() {
    return heatmap;
  }
}
