package dev.scene.image;

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
/// Works on the cells of the grid, one gray pixel each, blurs them and lets Java2D enlarge the
/// result; gray is then read as an index of the colours. So a canvas of any size needs 1 byte a
/// pixel.
final class Heatmap {
  /// Sums to 2: a lone cell keeps half its heat, a crowd saturates.
  private static final Kernel GLOW =
      new Kernel(3, 3, new float[] {.125f, .25f, .125f, .25f, .5f, .25f, .125f, .25f, .125f});

  /// Sixteen steps of heat are smooth enough, and a fraction of the bytes of 256.
  private static final int STEPS = 0xF0;

  private static final int[] COLOURS = colours();

  private Heatmap() {}

  static byte[] png(Mask mask) {
    BufferedImage large = enlarge(blur(cells(mask.grid())), mask);
    byte[] heat = ((DataBufferByte) large.getRaster().getDataBuffer()).getData();
    for (int i = 0; i < heat.length; i++) {
      heat[i] = (byte) (heat[i] & STEPS);
    }
    return Rasters.png(Rasters.indexed(mask.size(), heat, COLOURS));
  }

  /// With a cold cell around, because the blur leaves the border out.
  private static BufferedImage cells(Grid grid) {
    BufferedImage cells =
        new BufferedImage(grid.columns() + 2, grid.rows() + 2, BufferedImage.TYPE_BYTE_GRAY);
    for (int row = 0; row < grid.rows(); row++) {
      for (int column = 0; column < grid.columns(); column++) {
        cells.getRaster().setSample(column + 1, row + 1, 0, grid.heatAt(column, row));
      }
    }
    return cells;
  }

  private static BufferedImage blur(BufferedImage cells) {
    BufferedImage blurred =
        new BufferedImage(cells.getWidth(), cells.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
    new ConvolveOp(GLOW).filter(cells.getRaster(), blurred.getRaster());
    return blurred;
  }

  private static BufferedImage enlarge(BufferedImage cells, Mask mask) {
    Size size = mask.size();
    int side = mask.grid().side();
    BufferedImage large =
        new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D pen = large.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.drawImage(cells, -side, -side, cells.getWidth() * side, cells.getHeight() * side, null);
    pen.dispose();
    return large;
  }

  private static int[] colours() {
    BufferedImage scale = new BufferedImage(256, 1, BufferedImage.TYPE_INT_ARGB);
    Graphics2D pen = scale.createGraphics();
    pen.setPaint(
        new LinearGradientPaint(
            0,
            0,
            256,
            0,
            new float[] {0, .15f, .5f, 1},
            new Color[] {
              new Color(255, 235, 60, 0),
              new Color(255, 225, 40, 140),
              new Color(255, 130, 0, 190),
              new Color(220, 0, 20, 220)
            }));
    pen.fillRect(0, 0, 256, 1);
    pen.dispose();
    int[] colours = scale.getRGB(0, 0, 256, 1, null, 0, 256);
    colours[0] = 0;
    return colours;
  }
}
