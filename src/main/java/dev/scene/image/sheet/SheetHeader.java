package dev.scene.image.sheet;

import dev.scene.image.Comparison;
import dev.scene.image.Region;
import dev.scene.image.Verdict;
import dev.scene.image.png.Size;
import dev.scene.image.sheet.Lettering.Ink;
import dev.scene.image.sheet.SheetLayout.Pane;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.util.List;
import java.util.Locale;

/// The strip above the pictures: what happened, which side is which, what the colours mean.
final class SheetHeader {
  private static final int MOST_LINES = 2;

  private final Graphics2D pen;
  private final SheetLayout layout;
  private final Lettering lettering;

  SheetHeader(Graphics2D pen, SheetLayout layout, Lettering lettering) {
    this.pen = pen;
    this.layout = layout;
    this.lettering = lettering;
  }

  void draw(Comparison comparison, String title) {
    title(comparison.verdict(), title);
    side("expected", comparison.expected(), layout.left());
    double end = side("actual", comparison.actual(), layout.right());
    legend(comparison.difference().regions(), end + layout.unit());
  }

  private void title(Verdict verdict, String title) {
    int width = layout.width() - 2 * layout.left().x();
    String word = verdict.name().charAt(0) + verdict.name().substring(1).toLowerCase(Locale.ROOT);
    List<String> lines = lettering.lines(word + ": " + title, width, Ink.TITLE);
    double baseline = layout.unit() * (lines.size() > 1 ? 1.8 : 2.4);
    for (String line : lines.subList(0, Math.min(lines.size(), MOST_LINES))) {
      lettering.write(line, layout.left().x(), baseline, Ink.TITLE);
      baseline += layout.unit() * 1.4;
    }
  }

  private double side(String name, Size size, Pane pane) {
    String text = name + "   " + size;
    lettering.write(text, pane.x(), layout.unit() * 4.8, Ink.LABEL);
    return pane.x() + lettering.width(text, Ink.LABEL);
  }

  /// From the right; what has no place is left out.
  private void legend(List<Region> regions, double from) {
    double at = layout.width() - layout.left().x();
    for (Region.Kind kind :
        regions.stream().map(Region::kind).distinct().sorted().toList().reversed()) {
      String name = kind.name().toLowerCase(Locale.ROOT);
      double dot = layout.unit() * 0.6;
      at -= lettering.width(name, Ink.LABEL) + dot * 1.8;
      if (at < from) {
        return;
      }
      pen.setColor(Tint.of(kind).colour());
      pen.fill(new Ellipse2D.Double(at, layout.unit() * 4.22, dot, dot));
      lettering.write(name, at + dot * 1.5, layout.unit() * 4.8, Ink.LABEL);
      at -= layout.unit();
    }
  }
}
