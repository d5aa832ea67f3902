package dev.scene.image.png;

import java.util.Locale;

/// A picture that is too large to be opened safely; it was refused before decoding.
public final class PictureRefused extends Exception {
  private final Limit limit;

  PictureRefused(String picture, Limit limit, String found) {
    super(
        "Tried to open %s, but it has %s; the limit is %s. %s"
            .formatted(picture, found, limit.text, limit.advice));
    this.limit = limit;
  }

  /// Which limit it broke.
  public Limit limit() {
    return limit;
  }

  /// What a picture may measure at most.
  public enum Limit {
    /// Length of the file.
    BYTES(50_000_000, "50 MB", "Save it with stronger compression or capture less of the page."),
    /// The longer side.
    SIDE(32_767, "32,767 px on a side", "Capture less of the page or at a smaller scale."),
    /// Pixels of a picture, and of the canvas that holds both of a pair.
    PIXELS(80_000_000, "80 megapixels", "Capture less of the page or at a smaller scale.");

    private final int most;
    private final String text;
    private final String advice;

    Limit(int most, String text, String advice) {
      this.most = most;
      this.text = text;
      this.advice = advice;
    }

    void hold(String picture, long found, String unit) throws PictureRefused {
      if (found > most) {
        throw new PictureRefused(picture, this, String.format(Locale.ROOT, "%,d %s", found, unit));
      }
    }
  }
}
