package dev.scene.image.png;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.util.Arrays;

/// Turns what the JDK's PNG reader returns into ARGB, a row at a time.
///
/// The samples are taken as they are. Asking the image for RGB would be slower, and would lighten
/// gray pictures, because Java2D takes their samples for linear light.
final class ArgbRows {
  private static final int OPAQUE = 0xFF000000;

  private final Raster raster;
  private final int bands;
  private final byte[] samples;
  private final int[] argb;

  private ArgbRows(Raster raster) {
    this.raster = raster;
    this.bands = raster.getNumBands();
    this.samples = new byte[raster.getWidth() * bands];
    this.argb = new int[raster.getWidth() * raster.getHeight()];
  }

  static Pixels of(BufferedImage image) {
    ArgbRows rows = new ArgbRows(image.getRaster());
    int[] palette = palette(image);
    short[] wide = wideRow(image.getRaster());
    for (int y = 0; y < image.getHeight(); y++) {
      rows.load(y, wide);
      rows.convert(y * image.getWidth(), palette);
    }
    return new Pixels(new Size(image.getWidth(), image.getHeight()), rows.argb);
  }

  /// Colours by index; empty when the picture has no palette. An index beyond it is black.
  private static int[] palette(BufferedImage image) {
    if (!(image.getColorModel() instanceof IndexColorModel model)) {
      return new int[0];
    }
    int[] colours = new int[256];
    Arrays.fill(colours, OPAQUE);
    model.getRGBs(colours);
    Arrays.setAll(colours, i -> visible(colours[i]));
    return colours;
  }

  /// Room for a row of 16-bit samples; empty when they have 8.
  private static short[] wideRow(Raster raster) {
    boolean wide = raster.getTransferType() == DataBuffer.TYPE_USHORT;
    return new short[wide ? raster.getWidth() * raster.getNumBands() : 0];
  }

  private void load(int y, short[] wide) {
    if (wide.length == 0) {
      raster.getDataElements(0, y, raster.getWidth(), 1, samples);
      return;
    }
    raster.getDataElements(0, y, raster.getWidth(), 1, wide);
    for (int i = 0; i < wide.length; i++) {
      samples[i] = (byte) (((wide[i] & 0xFFFF) * 255 + 32_767) / 65_535);
    }
  }

  private void convert(int start, int[] palette) {
    for (int x = 0; x < raster.getWidth(); x++) {
      argb[start + x] = palette.length > 0 ? palette[sample(x)] : colour(x * bands);
    }
  }

  private int colour(int at) {
    return switch (bands) {
      case 1 -> OPAQUE | gray(at);
      case 2 -> visible(sample(at + 1) << 24 | gray(at));
      case 3 -> OPAQUE | rgb(at);
      default -> visible(sample(at + 3) << 24 | rgb(at));
    };
  }

  private int gray(int at) {
    return sample(at) * 0x010101;
  }

  private int rgb(int at) {
    return sample(at) << 16 | sample(at + 1) << 8 | sample(at + 2);
  }

  private int sample(int at) {
    return samples[at] & 0xFF;
  }

  private static int visible(int argb) {
    return argb >>> 24 == 0 ? 0 : argb;
  }
}
