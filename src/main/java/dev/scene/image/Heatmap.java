package dev.scene.image;

import dev.scene.image.pixels.Cells;
import dev.scene.image.pixels.Mask;
import dev.scene.image.png.PaletteWriter;
import dev.scene.image.png.Size;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.LinearGradientPaint;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.util.Arrays;

/// Draws how strongly each part of the canvas differs.
///
/// Works on cells, one gray pixel each, which Java2D blurs, and enlarges those rows of cells in
/// which something is to steps of colour. So a canvas of any size needs 1 byte a pixel, and time
/// only where it differs.
final class Heatmap {
  /// Sums to 2: a lone cell keeps half its heat, a crowd saturates.
  private static final Kernel GLOW =
      new Kernel(3, 3, new float[] {.125f, .25f, .125f, .25f, .5f, .25f, .125f, .25f, .125f});

  /// Sixteen steps of heat are smooth enough, and a fraction of the bytes of 256.
  private static final int STEPS = 16;

  private static final int[] NONE = {};

  private static final int[] COLOURS = colours();

  private final Cells cells;
  private final Size size;
  private final BufferedImage glow;
  private final byte[] heat;

  private Heatmap(Mask mask) {
    this.cells = mask.cells();
    this.size = mask.size();
    this.glow = blur(gray(cells));
    this.heat = new byte[Math.toIntExact(size.pixels())];
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

  /// Bilinear between the middles of cells, only where one of two rows of cells is warm.
  private void enlarge() {
    int[] upper = across(0);
    for (int row = 0; row + 1 < glow.getHeight(); row++) {
      int[] lower = across(row + 1);
      if (upper.length > 0 || lower.length > 0) {
        between(row, upper, lower);
      }
      upper = lower;
    }
  }

  /// A row of cells at the width of the canvas, in steps of a cell's side; empty when all is cold.
  private int[] across(int row) {
    int[] cold = glow.getRaster().getSamples(0, row, glow.getWidth(), 1, 0, (int[]) null);
    if (Arrays.stream(cold).allMatch(heat -> heat == 0)) {
      return NONE;
    }
    int[] wide = new int[size.width()];
    for (int x = 0; x < wide.length; x++) {
      int at = x + Cells.SIDE / 2;
      int cell = at / Cells.SIDE;
      int part = at % Cells.SIDE;
      wide[x] = cold[cell] * (Cells.SIDE - part) + cold[cell + 1] * part;
    }
    return wide;
  }

  private void between(int row, int[] upper, int[] lower) {
    int[] above = upper.length > 0 ? upper : new int[size.width()];
    int[] below = lower.length > 0 ? lower : new int[size.width()];
    int top = row * Cells.SIDE - Cells.SIDE / 2;
    int full = Cells.SIDE * Cells.SIDE * STEPS;
    for (int part = Math.max(0, -top); part < Cells.SIDE && top + part < size.height(); part++) {
      int at = (top + part) * size.width();
      for (int x = 0; x < size.width(); x++) {
        heat[at + x] = (byte) ((above[x] * (Cells.SIDE - part) + below[x] * part) / full);
      }
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
