package dev.scene.runner.capture;

import dev.scene.runner.service.Messages.Box;
import java.util.List;

/// A rectangle of the page, in CSS pixels.
record Rect(double x, double y, double width, double height) {

  /// The smallest around all, on whole pixels.
  static Rect around(List<Rect> parts) {
    double left = parts.stream().mapToDouble(Rect::x).min().orElse(0);
    double top = parts.stream().mapToDouble(Rect::y).min().orElse(0);
    double right = parts.stream().mapToDouble(Rect::right).max().orElse(0);
    double bottom = parts.stream().mapToDouble(Rect::bottom).max().orElse(0);
    return new Rect(left, top, right - left, bottom - top).whole();
  }

  /// What both have in common; without any width or height where that is nothing.
  Rect within(Rect other) {
    double left = Math.max(x, other.x);
    double top = Math.max(y, other.y);
    return new Rect(
        left,
        top,
        Math.max(0, Math.min(right(), other.right()) - left),
        Math.max(0, Math.min(bottom(), other.bottom()) - top));
  }

  boolean isEmpty() {
    return width <= 0 || height <= 0;
  }

  /// Where this lies in a picture of `crop`, in its pixels, rounded outwards.
  Box in(Rect crop, double scale) {
    int left = (int) Math.floor((x - crop.x) * scale);
    int top = (int) Math.floor((y - crop.y) * scale);
    int right = (int) Math.ceil((right() - crop.x) * scale);
    int bottom = (int) Math.ceil((bottom() - crop.y) * scale);
    return new Box(left, top, right - left, bottom - top);
  }

  private Rect whole() {
    double left = Math.floor(x);
    double top = Math.floor(y);
    return new Rect(left, top, Math.ceil(right()) - left, Math.ceil(bottom()) - top);
  }

  private double right() {
    return x + width;
  }

  private double bottom() {
    return y + height;
  }
}
