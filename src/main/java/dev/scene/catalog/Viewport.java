package dev.scene.catalog;

/// The size of the browser's window, in CSS pixels.
public record Viewport(int width, int height) {
  public static final int SMALLEST = 200;
  public static final int LARGEST = 8000;

  public boolean withinLimits() {
    return isSide(width) && isSide(height);
  }

  private static boolean isSide(int pixels) {
    return pixels >= SMALLEST && pixels <= LARGEST;
  }

  @Override
  public String toString() {
    return width + "×" + height;
  }
}
