package dev.scene.image.sheet;

import dev.scene.image.Region;
import dev.scene.image.sheet.Lettering.Ink;
import dev.scene.image.sheet.SheetLayout.Pane;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;

/// Draws regions on a sheet: boxes and bands on the sides, and between the sides where rows went.
final class Marks {
  private final Graphics2D pen;
  private final SheetLayout layout;
  private final Lettering lettering;
  private final float line;

  Marks(Graphics2D pen, SheetLayout layout, Lettering lettering) {
    this.pen = pen;
    this.layout = layout;
    this.lettering = lettering;
    this.line = layout.unit() / 9f;
  }

  /// Badges last: nothing may cover a number.
  void draw(List<Region> regions) {
    regions.forEach(this::mark);
    for (int i = 0; i < regions.size(); i++) {
      badges(regions.get(i), String.valueOf(i + 1));
    }
  }

  private void mark(Region region) {
    Tint tint = Tint.of(region.kind());
    Span left = span(layout.left(), region, region.expectedY(), region.kind() != Region.Kind.ADDED);
    Span right = span(layout.right(), region, region.y(), region.kind() != Region.Kind.REMOVED);
    switch (region.kind()) {
      case CHANGED, NOISE -> {
        box(left, tint);
        box(right, tint);
        if (region.expectedY() != region.y() && region.kind() == Region.Kind.CHANGED) {
          guide(left, right, tint);
        }
      }
      case ADDED, REMOVED, MOVED -> {
        boolean rows = region.kind() == Region.Kind.REMOVED ? left.isWhole() : right.isWhole();
        if (rows) {
          band(left, tint);
          band(right, tint);
          bridge(left, right, tint);
        } else {
          pane(left, tint);
          pane(right, tint);
        }
      }
    }
  }

  /// Where a region lies on one side, in pixels of the sheet; without height where only rows begin
  /// that the other side has.
  private record Span(Pane pane, double left, double right, double top, double bottom) {
    boolean isEmpty() {
      return right <= left;
    }

    /// Whether it reaches over the whole width.
    boolean isWhole() {
      return left <= pane.x() && right >= pane.right();
    }

    boolean isLine() {
      return bottom <= top;
    }

    double middle() {
      return (top + bottom) / 2;
    }
  }

  private static Span span(Pane pane, Region region, int y, boolean there) {
    return new Span(
        pane,
        pane.atX(region.x()),
        pane.atX(region.x() + region.width()),
        pane.atY(y),
        pane.atY(there ? y + region.height() : y));
  }

  private void box(Span span, Tint tint) {
    if (span.isEmpty() || span.isLine()) {
      return;
    }
    double gap = line * 2;
    pen.setColor(tint.colour());
    pen.setStroke(new BasicStroke(tint == Tint.NOISE ? 1 : line));
    pen.draw(
        new RoundRectangle2D.Double(
            span.left - gap,
            span.top - gap,
            span.right - span.left + 2 * gap,
            span.bottom - span.top + 2 * gap,
            gap * 2,
            gap * 2));
  }

  private void pane(Span span, Tint tint) {
    glass(span, tint);
    box(span, tint);
  }

  private void glass(Span span, Tint tint) {
    pen.setColor(tint.glass());
    pen.fill(
        new Rectangle2D.Double(
            span.left, span.top, span.right - span.left, span.bottom - span.top));
  }

  private void band(Span span, Tint tint) {
    if (span.isEmpty()) {
      return;
    }
    glass(span, tint);
    pen.setColor(tint.colour());
    pen.setStroke(new BasicStroke(line));
    pen.draw(new Line2D.Double(span.left, span.top, span.right, span.top));
    pen.draw(new Line2D.Double(span.left, span.bottom, span.right, span.bottom));
  }

  /// What changed and went elsewhere is tied by a thin line.
  private void guide(Span left, Span right, Tint tint) {
    boolean shown = !left.isLine() && !right.isLine() && !left.isEmpty() && !right.isEmpty();
    if (!shown) {
      return;
    }
    pen.setColor(tint.colour());
    pen.setStroke(
        new BasicStroke(
            Math.max(1, line / 2),
            BasicStroke.CAP_ROUND,
            BasicStroke.JOIN_ROUND,
            1,
            new float[] {line * 2, line * 2},
            0));
    pen.draw(
        curve(
            left.pane.right(), left.middle(), right.pane.x(), right.middle(), new Path2D.Double()));
  }

  /// Rows that came, went or moved are tied by a shape that opens to the side that has them.
  private void bridge(Span left, Span right, Tint tint) {
    Path2D shape =
        curve(left.pane.right(), left.top, right.pane.x(), right.top, new Path2D.Double());
    shape.lineTo(right.pane.x(), right.bottom);
    curve(right.pane.x(), right.bottom, left.pane.right(), left.bottom, shape);
    shape.closePath();
    pen.setColor(tint.glass());
    pen.fill(shape);
    pen.setColor(tint.colour());
    pen.setStroke(new BasicStroke(Math.max(1, line / 2)));
    pen.draw(curve(left.pane.right(), left.top, right.pane.x(), right.top, new Path2D.Double()));
    pen.draw(
        curve(left.pane.right(), left.bottom, right.pane.x(), right.bottom, new Path2D.Double()));
  }

  /// Leaves and arrives level.
  private static Path2D curve(double fromX, double fromY, double toX, double toY, Path2D path) {
    double middle = (fromX + toX) / 2;
    if (path.getCurrentPoint() == null) {
      path.moveTo(fromX, fromY);
    }
    path.curveTo(middle, fromY, middle, toY, toX, toY);
    return path;
  }

  private void badges(Region region, String number) {
    if (region.kind() != Region.Kind.ADDED) {
      badge(span(layout.left(), region, region.expectedY(), true), Tint.of(region.kind()), number);
    }
    if (region.kind() != Region.Kind.REMOVED) {
      badge(span(layout.right(), region, region.y(), true), Tint.of(region.kind()), number);
    }
  }

  private void badge(Span span, Tint tint, String number) {
    if (span.isEmpty() || span.isLine()) {
      return;
    }
    double radius = layout.unit() * 0.62;
    // beside the corner: on it, it would hide a small change
    double x = span.left - line * 2 - radius * 0.75;
    double y = span.top - line * 2 - radius * 0.75;
    pen.setColor(Color.WHITE);
    pen.fill(circle(x, y, radius + line * 0.7));
    pen.setColor(tint.colour());
    pen.fill(circle(x, y, radius));
    lettering.centre(number, x, y, Ink.BADGE);
  }

  private static Ellipse2D circle(double x, double y, double radius) {
    return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
  }
}
