package dev.scene.image.png;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The parts of a PNG that make its pixels; every checksum is right, nothing is unpacked yet.
final class PngFile {
  static final int PALETTE = 3;
  private static final int OPAQUE = 0xFF000000;

  /// By colour type: the samples of a pixel, and as bits the depths that it may have.
  private static final int[] SAMPLES = {1, 0, 3, 1, 2, 0, 4};

  private static final int[] DEPTHS = {0x10116, 0, 0x10100, 0x116, 0x10100, 0, 0x10100};

  final Size size;
  final int depth;

  /// The colour type of the format: 0 gray, 2 RGB, 3 palette, 4 gray with alpha, 6 RGBA.
  final int colour;

  final boolean interlaced;

  /// Colours by index, 256 of them, those that the file lacks opaque black.
  final int[] palette;

  /// Samples of the one colour that is transparent.
  final int @Nullable [] transparent;

  /// The joined IDAT chunks.
  final byte[] data;

  private PngFile(Size size, int depth, int colour, boolean interlaced, Reading reading) {
    this.size = size;
    this.depth = depth;
    this.colour = colour;
    this.interlaced = interlaced;
    this.palette = reading.palette();
    this.transparent = reading.transparent(colour);
    this.data = reading.joined();
  }

  /// Reads the chunks; the limits of [PngHeader#read] are held before.
  static PngFile read(byte[] png, String name) throws PictureRefused, PictureUnreadable {
    Size size = PngHeader.read(png, name).size();
    return new Reading(png, name).read(size);
  }

  int samples() {
    return SAMPLES[colour];
  }

  int bitsPerPixel() {
    return samples() * depth;
  }

  private static final class Reading {
    private final byte[] png;
    private final String name;
    private final List<PngChunks.Chunk> data = new ArrayList<>();
    private final byte[] alphas = new byte[256];
    private byte[] colours = {};
    private byte[] transparency = {};

    Reading(byte[] png, String name) {
      this.png = png;
      this.name = name;
      Arrays.fill(alphas, (byte) 0xFF);
    }

    PngFile read(Size size) throws PictureUnreadable {
      PngChunks chunks = PngChunks.open(png, name);
      ByteBuffer header = ByteBuffer.wrap(bytes(chunks.next())).position(2 * Integer.BYTES);
      int depth = header.get();
      int colour = header.get();
      check(depth, colour, header.getShort());
      int interlace = header.get();
      if (interlace < 0 || interlace > 1) {
        throw unknown("interlace method " + interlace);
      }
      collect(chunks);
      if (colour == PngFile.PALETTE && colours.length == 0) {
        throw new PictureUnreadable(name, "its palette is missing (no PLTE chunk)");
      }
      return new PngFile(size, depth, colour, interlace == 1, this);
    }

    private void check(int depth, int colour, int methods) throws PictureUnreadable {
      boolean known = colour >= 0 && colour < DEPTHS.length && depth > 0 && depth <= 16;
      if (!known || ((DEPTHS[colour] >>> depth) & 1) == 0) {
        throw unknown("colour type %d with %d bits a sample".formatted(colour, depth));
      }
      if (methods != 0) {
        throw unknown("compression or filter method");
      }
    }

    private PictureUnreadable unknown(String what) {
      return new PictureUnreadable(name, "its header asks for an unknown " + what);
    }

    private void collect(PngChunks chunks) throws PictureUnreadable {
      PngChunks.Chunk chunk = chunks.next();
      while (chunk.type() != PngChunks.IEND) {
        switch (chunk.type()) {
          case PngChunks.PLTE -> colours = bytes(chunk);
          case PngChunks.TRNS -> transparency = bytes(chunk);
          case PngChunks.IDAT -> data.add(chunk);
          default -> {}
        }
        chunk = chunks.next();
      }
      if (data.isEmpty()) {
        throw new PictureUnreadable(name, "it holds no pixels (no IDAT chunk)");
      }
    }

    private byte[] bytes(PngChunks.Chunk chunk) {
      return Arrays.copyOfRange(png, chunk.start(), chunk.start() + chunk.length());
    }

    private int[] palette() {
      System.arraycopy(transparency, 0, alphas, 0, Math.min(transparency.length, alphas.length));
      int[] palette = new int[256];
      Arrays.fill(palette, OPAQUE);
      for (int i = 0; i < Math.min(colours.length / 3, palette.length); i++) {
        int rgb =
            (colours[3 * i] & 0xFF) << 16
                | (colours[3 * i + 1] & 0xFF) << 8
                | (colours[3 * i + 2] & 0xFF);
        palette[i] = alphas[i] == 0 ? 0 : (alphas[i] << 24) | rgb;
      }
      return palette;
    }

    private int @Nullable [] transparent(int colour) {
      boolean keyed = colour == 0 || colour == 2;
      if (!keyed || transparency.length < 2 * SAMPLES[colour]) {
        return null;
      }
      int[] key = new int[SAMPLES[colour]];
      Arrays.setAll(key, i -> ByteBuffer.wrap(transparency).getChar(2 * i));
      return key;
    }

    private byte[] joined() {
      byte[] joined = new byte[data.stream().mapToInt(PngChunks.Chunk::length).sum()];
      int at = 0;
      for (PngChunks.Chunk chunk : data) {
        System.arraycopy(png, chunk.start(), joined, at, chunk.length());
        at += chunk.length();
      }
      return joined;
    }
  }
}
