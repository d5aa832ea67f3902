package dev.scene.image.sheet;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;

/// Text on a sheet. On a machine without fonts there is none: the marks say enough by their
/// colours.
final class Lettering {
  private final Graphics2D pen;
  private final int unit;
  private final boolean fonts;

  Lettering(Graphics2D pen, int unit) {
    this.pen = pen;
    this.unit = unit;
    this.fonts = hasFonts(pen);
  }

  // without a font the JDK throws whatever its code stumbles over, the second time something else
  private static boolean hasFonts(Graphics2D pen) {
    try {
      pen.getFontMetrics(new Font(Font.SANS_SERIF, Font.PLAIN, 12)).stringWidth("x");
      return true;
    } catch (RuntimeException | InternalError | LinkageError _) {
      return false;
    }
  }

  /// Writes a line that begins at x and stands on the baseline.
  void write(String text, double x, double baseline, Ink ink) {
    if (fonts) {
      pen.setFont(font(ink));
      pen.setColor(ink.colour);
      pen.drawString(text, (float) x, (float) baseline);
    }
  }

  void centre(String text, double x, double y, Ink ink) {
    if (fonts) {
      FontMetrics metrics = pen.getFontMetrics(font(ink));
      double baseline = y + (metrics.getAscent() - metrics.getDescent()) / 2.0;
      write(text, x - metrics.stringWidth(text) / 2.0, baseline, ink);
    }
  }

  int width(String text, Ink ink) {
    return fonts ? pen.getFontMetrics(font(ink)).stringWidth(text) : 0;
  }

  /// Breaks a text into lines that fit.
  List<String> lines(String text, int width, Ink ink) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (!line.isEmpty() && width(line + " " + word, ink) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  private Font font(Ink ink) {
    return new Font(Font.SANS_SERIF, ink.style, 1).deriveFont((float) (unit * ink.size));
  }

  /// How letters look.
  enum Ink {
    TITLE(Font.BOLD, 1.1, 0x1B1F24),
    LABEL(Font.PLAIN, 0.85, 0x57606A),
    BADGE(Font.BOLD, 0.72, 0xFFFFFF);

    private final int style;
    private final double size;
    private final Color colour;

    Ink(int style, double size, int rgb) {
      this.style = style;
      this.size = size;
      this.colour = new Color(rgb);
    }
  }
}
