package dev.scene.settings;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A size of the browser's window that is offered, in CSS pixels.
public record WindowSize(int width, int height) {
  static final int SMALLEST = 200;
  static final int LARGEST = 8000;

  private static final Pattern WRITTEN = Pattern.compile("(\\d{1,5})\\s*[x×*]\\s*(\\d{1,5})");

  /// Reads `1280x800`.
  ///
  /// @throws IllegalArgumentException when it is written otherwise
  public static WindowSize parse(CharSequence text) {
    Matcher written = WRITTEN.matcher(text.toString().strip());
    if (!written.matches()) {
      throw new IllegalArgumentException("\"%s\" is no size such as 1280x800".formatted(text));
    }
    return new WindowSize(Integer.parseInt(written.group(1)), Integer.parseInt(written.group(2)));
  }

  boolean withinLimits() {
    return width >= SMALLEST && width <= LARGEST && height >= SMALLEST && height <= LARGEST;
  }

  @Override
  public String toString() {
    return width + "×" + height;
  }
}
