package dev.scene.image;

import dev.scene.image.pixels.Cells;
import dev.scene.image.pixels.Mask;
import dev.scene.image.png.PaletteWriter;
import dev.scene.image.png.Size;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.LinearGradientPaint;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.DataBufferByte;
import java.awt.image.Kernel;

/// Draws how strongly each part of the canvas differs.
///
/// Works on cells, one gray pixel each, blurs them and lets Java2D enlarge the rows of cells in
/// which something is; gray is then read as an index of the colours. So a canvas of any size needs
/// 1 byte a pixel, and time only where it differs.
final class Heatmap {
  /// Sums to 2: a lone cell keeps half its heat, a crowd saturates.
  private static final Kernel GLOW =
      new Kernel(3, 3, new float[] {.125f, .25f, .125f, .25f, .5f, .25f, .125f, .25f, .125f});

  /// Sixteen steps of heat are smooth enough, and a fraction of the bytes of 256.
  private static final int STEPS = 16;

  private static final int[] COLOURS = colours();

  private final Cells cells;
  private final Size size;
  private final BufferedImage glow;
  private final BufferedImage large;
  private final byte[] heat;

  private Heatmap(Mask mask) {
    this.cells = mask.cells();
    this.size = mask.size();
    this.glow = blur(gray(cells));
    this.large = new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_BYTE_GRAY);
    this.heat = ((DataBufferByte) large.getRaster().getDataBuffer()).getData();
  }

  static byte[] png(Mask mask) {
    Heatmap heatmap = new Heatmap(mask);
    heatmap.enlarge();
    return PaletteWriter.png(heatmap.size, heatmap.heat, COLOURS);
  }

  /// With a cold cell around, because the blur leaves the border out.
  private static BufferedImage gray(Cells cells) {
    BufferedImage gray =
        new BufferedImage(cells.columns() + 2, cells.rows() + 2, BufferedImage.TYPE_BYTE_GRAY);
    for (int number = 0; number < cells.columns() * cells.rows(); number++) {
      int heat = cells.heat(number);
      if (heat > 0) {
        int column = number % cells.columns();
        gray.getRaster().setSample(column + 1, number / cells.columns() + 1, 0, heat);
      }
    }
    return gray;
  }

  private static BufferedImage blur(BufferedImage cells) {
    BufferedImage blurred =
        new BufferedImage(cells.getWidth(), cells.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
    new ConvolveOp(GLOW).filter(cells.getRaster(), blurred.getRaster());
    return blurred;
  }

  private void enlarge() {
    int from = 0;
    while (from < glow.getHeight()) {
      int to = from;
      while (to < glow.getHeight() && warm(to)) {
        to++;
      }
      if (to > from) {
        enlarge(Math.max(0, from - 1), Math.min(glow.getHeight(), to + 1));
      }
      from = to + 1;
    }
  }

  private boolean warm(int row) {
    for (int column = 0; column < glow.getWidth(); column++) {
      if (glow.getRaster().getSample(column, row, 0) > 0) {
        return true;
      }
    }
    return false;
  }

  /// Rows of the blurred cells, the first and last of which are cold.
  private void enlarge(int from, int to) {
    int side = Cells.SIDE;
    int top = (from - 1) * side;
    int bottom = (to - 1) * side;
    Graphics2D pen = large.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    int right = (glow.getWidth() - 1) * side;
    pen.drawImage(glow, -side, top, right, bottom, 0, from, glow.getWidth(), to, null);
    pen.dispose();
    int end = Math.min(bottom, size.height()) * size.width();
    for (int at = Math.max(0, top) * size.width(); at < end; at++) {
      heat[at] = (byte) ((heat[at] & 0xFF) / STEPS);
    }
  }

  private static int[] colours() {
    BufferedImage scale = new BufferedImage(STEPS, 1, BufferedImage.TYPE_INT_ARGB);
    Graphics2D pen = scale.createGraphics();
    pen.setPaint(
        new LinearGradientPaint(
            0,
            0,
            STEPS,
            0,
            new float[] {0, .15f, .5f, 1},
            new Color[] {
              new Color(255, 235, 60, 0),
              new Color(255, 225, 40, 140),
              new Color(255, 130, 0, 190),
              new Color(220, 0, 20, 220)
            }));
    pen.fillRect(0, 0, STEPS, 1);
    pen.dispose();
    int[] colours = scale.getRGB(0, 0, STEPS, 1, null, 0, STEPS);
    colours[0] = 0;
    return colours;
  }
}
