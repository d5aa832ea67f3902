package dev.scene.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// PNG files for tests: pictures in every format, and damaged ones.
public final class PngWriting {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

  private PngWriting() {}

  public static byte[] signature() {
    return SIGNATURE.clone();
  }

  public static byte[] png(BufferedImage image) {
    return Rasters.png(image);
  }

  /// A picture of one colour.
  public static byte[] plain(int width, int height, int argb) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, argb);
      }
    }
    return png(image);
  }

  public static BufferedImage read(byte[] png) {
    try {
      return ImageIO.read(new ByteArrayInputStream(png));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A file of the pixel pairs.
  public static byte[] resource(String path) throws IOException {
    String whole = "/pixels/" + path;
    try (InputStream file = PngWriting.class.getResourceAsStream(whole)) {
      return Objects.requireNonNull(file, whole).readAllBytes();
    }
  }

  public static byte[] interlaced(BufferedImage image) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    ImageWriteParam param = writer.getDefaultWriteParam();
    param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), param);
    }
    writer.dispose();
    return bytes.toByteArray();
  }

  /// A file of one IDAT chunk with the same rows, deflated with the least effort.
  public static byte[] hardlyCompressed(byte[] png) throws IOException {
    int data = 8 + 25;
    int length = ByteBuffer.wrap(png).getInt(data);
    byte[] rows;
    try (InputStream in =
        new InflaterInputStream(new ByteArrayInputStream(png, data + 8, length))) {
      rows = in.readAllBytes();
    }
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream out =
        new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_SPEED))) {
      out.write(rows);
    }
    return join(
        Arrays.copyOf(png, data), chunk("IDAT", packed.toByteArray()), chunk("IEND", new byte[0]));
  }

  /// The same pixels in another type of [BufferedImage].
  public static BufferedImage as(int type, BufferedImage image) {
    BufferedImage copy = new BufferedImage(image.getWidth(), image.getHeight(), type);
    copy.setRGB(
        0,
        0,
        image.getWidth(),
        image.getHeight(),
        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()),
        0,
        image.getWidth());
    return copy;
  }

  public static BufferedImage gray8(int width, int height) {
    return ramp(width, height, BufferedImage.TYPE_BYTE_GRAY, 1, 1);
  }

  public static BufferedImage gray16(int width, int height) {
    return ramp(width, height, BufferedImage.TYPE_USHORT_GRAY, 1, 257);
  }

  public static BufferedImage grayAsRgb(int width, int height) {
    return ramp(width, height, BufferedImage.TYPE_INT_RGB, 3, 1);
  }

  // through the raster: setRGB would take gray samples for linear light and darken them
  private static BufferedImage ramp(int width, int height, int type, int bands, int factor) {
    BufferedImage image = new BufferedImage(width, height, type);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        for (int band = 0; band < bands; band++) {
          image.getRaster().setSample(x, y, band, factor * (x * 255 / (width - 1)));
        }
      }
    }
    return image;
  }

  /// Signature and header alone, as far as a header check reads.
  public static byte[] header(int width, int height) {
    byte[] data =
        ByteBuffer.allocate(13)
            .putInt(width)
            .putInt(height)
            .put(new byte[] {8, 2, 0, 0, 0})
            .array();
    return join(SIGNATURE, chunk("IHDR", data));
  }

  public static byte[] chunk(String type, byte[] data) {
    byte[] name = type.getBytes(StandardCharsets.ISO_8859_1);
    CRC32 crc = new CRC32();
    crc.update(name);
    crc.update(data);
    return ByteBuffer.allocate(12 + data.length)
        .putInt(data.length)
        .put(name)
        .put(data)
        .putInt((int) crc.getValue())
        .array();
  }

  public static byte[] join(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}
