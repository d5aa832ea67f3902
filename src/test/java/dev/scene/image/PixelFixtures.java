package dev.scene.image;

import static dev.scene.image.Drawings.HEIGHT;
import static dev.scene.image.Drawings.WIDTH;
import static dev.scene.image.Drawings.argbBox;
import static dev.scene.image.Drawings.box;
import static dev.scene.image.Drawings.circle;
import static dev.scene.image.Drawings.gray;
import static dev.scene.image.Drawings.page;
import static dev.scene.image.Drawings.pageWith;
import static dev.scene.image.Drawings.tapestry;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.scene.image.rows.Rows;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Draws the pairs under `src/test/resources/pixels` that need no browser: run [#main] with that
/// folder.
///
/// Afterwards `expected.mjs` in the same folder writes what pixelmatch counts.
final class PixelFixtures {
  private final Path root;

  private PixelFixtures(Path root) {
    this.root = root;
  }

  public static void main(String[] folders) throws IOException {
    PixelFixtures fixtures = new PixelFixtures(Path.of(folders[0]));
    fixtures.sameInAnotherFormat();
    fixtures.sameForTheEye();
    fixtures.otherColours();
    fixtures.differentInPlace();
    fixtures.differentInShape();
    fixtures.differentInSize();
    fixtures.displaced();
  }

  /// What must be found: rows, and boxes as x, y, width, height.
  private record Truth(Verdict verdict, Rows rows, List<List<Integer>> boxes) {
    static final Truth IDENTICAL = new Truth(Verdict.IDENTICAL, Rows.IN_PLACE, List.of());
    static final Truth NOISE = new Truth(Verdict.NOISE, Rows.IN_PLACE, List.of());

    static Truth changed(int x, int y, int width, int height) {
      return new Truth(Verdict.CHANGED, Rows.IN_PLACE, List.of(List.of(x, y, width, height)));
    }

    /// See [Drawings#dots].
    static Truth dots() {
      List<List<Integer>> dots = new ArrayList<>();
      for (int y = 0; y < HEIGHT; y += 20) {
        for (int x = 0; x < WIDTH; x += 12) {
          dots.add(List.of(x, y, 1, 1));
        }
      }
      return new Truth(Verdict.CHANGED, Rows.IN_PLACE, dots);
    }

    static Truth inserted(int y, int width, int rows) {
      return new Truth(Verdict.MOVED, new Rows(rows, 0, 0), List.of(List.of(0, y, width, rows)));
    }

    static Truth removed(int y, int width, int rows) {
      return new Truth(Verdict.MOVED, new Rows(0, rows, 0), List.of(List.of(0, y, width, rows)));
    }

    Truth as(Verdict other) {
      return new Truth(other, rows, boxes);
    }

    Truth and(Rows others, List<Integer> box) {
      List<List<Integer>> both = List.of(boxes.getFirst(), box);
      return new Truth(verdict, others, both);
    }
  }

  private void sameInAnotherFormat() throws IOException {
    byte[] page = PngWriting.png(page(WIDTH, HEIGHT));
    BufferedImage flags = Drawings.flags();
    BufferedImage indexed = PngWriting.as(BufferedImage.TYPE_BYTE_INDEXED, flags);
    byte[] gray = PngWriting.png(PngWriting.gray8(64, 16));
    pair("equal-bytes", Truth.IDENTICAL, page, page);
    pair("interlaced", Truth.IDENTICAL, page, PngWriting.interlaced(page(WIDTH, HEIGHT)));
    pair("other-compression", Truth.IDENTICAL, page, PngWriting.hardlyCompressed(page));
    pair("palette", Truth.IDENTICAL, PngWriting.png(flags), PngWriting.png(indexed));
    pair(
        "interlaced-palette",
        Truth.IDENTICAL,
        PngWriting.png(indexed),
        PngWriting.interlaced(indexed));
    pair("gray", Truth.IDENTICAL, gray, PngWriting.png(PngWriting.grayAsRgb(64, 16)));
    pair("sixteen-bit", Truth.IDENTICAL, gray, PngWriting.png(PngWriting.gray16(64, 16)));
    pair(
        "opaque-alpha",
        Truth.IDENTICAL,
        page,
        PngWriting.png(PngWriting.as(BufferedImage.TYPE_INT_ARGB, page(WIDTH, HEIGHT))));
    pair("hidden-colour", Truth.IDENTICAL, argbBox(0x00FF0000), argbBox(0x0000FF7F));
  }

  private void sameForTheEye() throws IOException {
    pair("veil-of-white", Truth.NOISE, argbBox(0xFFFFFFFF), argbBox(0x64FFFFFF));
    pair("almost-opaque", Truth.NOISE, argbBox(0xFF203040), argbBox(0xFA203040));
    pair(
        "gradient-dithered",
        Truth.NOISE,
        Drawings.slowGradient(false),
        Drawings.slowGradient(true));
    pair("grain-of-one-shade", Truth.NOISE, Drawings.grainy(1, 1), Drawings.grainy(2, 1));
    pair("grain-of-six-shades", Truth.NOISE, Drawings.grainy(1, 6), Drawings.grainy(2, 6));
    pair("circle-moved-by-less-than-a-pixel", Truth.NOISE, circle(32), circle(32.3));
    pair("line-a-shade-off", Truth.NOISE, line(0xDDDDDD), line(0xD4D4D4));
  }

  private void otherColours() throws IOException {
    pair("faint-shade", Truth.NOISE, box(0xF0F0F0), box(0xEEEEEE));
    for (int apart : new int[] {6, 12, 25}) {
      pair("gray-apart-by-" + apart, Truth.NOISE, box(gray(160)), box(gray(160 - apart)));
      pair(
          "dark-gray-apart-by-" + apart,
          Truth.NOISE,
          box(gray(20), gray(40)),
          box(gray(20), gray(40 + apart)));
    }
    Truth box = Truth.changed(8, 8, 32, 16);
    for (int apart : new int[] {28, 50, 100, 200}) {
      pair("gray-apart-by-" + apart, box, box(gray(220)), box(gray(220 - apart)));
    }
    pair("dark-gray-apart-by-30", box, box(gray(20), gray(40)), box(gray(20), gray(70)));
    pair("blue-apart-by-100", box, box(0x4060C0), box(0x40605C));
    pair("hue-turned", box, box(0x2A6FDB), box(0xB03A6F));
    pair("button-recoloured", box, box(0x2A6FDB), box(0x2ADB6F));
    Truth layer = Truth.changed(10, 10, 30, 30);
    pair("half-transparent-layer", layer, argbBox(0x80203040), argbBox(0x3C203040));
    pair("layer-became-transparent", layer, argbBox(0xFF203040), argbBox(0x00203040));
  }

  private void differentInPlace() throws IOException {
    BufferedImage page = page(WIDTH, HEIGHT);
    BufferedImage white = Drawings.rgb(WIDTH, HEIGHT, _ -> {});
    pair(
        "one-pixel",
        Truth.changed(50, 60, 1, 1),
        page,
        pageWith(pen -> pen.fillRect(50, 60, 1, 1)));
    pair(
        "one-pixel-in-the-last-corner",
        Truth.changed(95, 63, 1, 1),
        page,
        pageWith(pen -> pen.fillRect(95, 63, 1, 1)));
    pair(
        "thin-line-appeared",
        Truth.changed(4, 58, 88, 1),
        page,
        pageWith(pen -> pen.fillRect(4, 58, 88, 1)));
    pair(
        "upright-line-appeared",
        Truth.changed(92, 14, 1, 48),
        page,
        pageWith(pen -> pen.fillRect(92, 14, 1, 48)));
    pair(
        "letter-changed",
        Truth.changed(14, 24, 2, 1),
        page,
        pageWith(pen -> pen.fillRect(13, 24, 3, 1)));
    pair("line-moved-by-1", Truth.changed(0, 20, 60, 2), line(0xDDDDDD), line(0xDDDDDD, 21));
    pair("many-dots", Truth.dots(), white, Drawings.rgb(WIDTH, HEIGHT, Drawings::dots));
  }

  private static BufferedImage line(int colour) {
    return line(colour, 20);
  }

  private static BufferedImage line(int colour, int top) {
    return Drawings.each(60, 40, (x, y) -> y == top ? colour : 0xFFFFFF);
  }

  private void differentInShape() throws IOException {
    BufferedImage photograph = Drawings.photograph();
    pair("circle-moved", Truth.changed(12, 12, 42, 40), circle(32), circle(34));
    pair(
        "gradient-turned",
        Truth.changed(0, 0, 64, 64),
        Drawings.gradient(true),
        Drawings.gradient(false));
    pair("random", Truth.changed(0, 0, 40, 30), Drawings.random(1), Drawings.random(2));
    pair(
        "photograph-mirrored",
        Truth.changed(0, 0, 64, 48),
        photograph,
        Drawings.mirrored(photograph));
  }

  private void differentInSize() throws IOException {
    BufferedImage page = page(WIDTH, HEIGHT);
    pair("taller", Truth.inserted(60, WIDTH, 26), page, page(WIDTH, 90));
    pair("shorter", Truth.removed(33, WIDTH, 24), page, page(WIDTH, 40));
    pair("banner-inserted", Truth.inserted(0, WIDTH, 12), page, Drawings.banner());
    pair("banner-gone", Truth.removed(0, WIDTH, 12), Drawings.banner(), page);
    pair("wider", Truth.changed(WIDTH, 0, 24, HEIGHT), page, page(120, HEIGHT));
    pair("narrower", Truth.changed(80, 0, 16, HEIGHT), page, page(80, HEIGHT));
    pair(
        "wider-and-shorter",
        Truth.removed(33, WIDTH, 24)
            .as(Verdict.CHANGED)
            .and(new Rows(0, 24, 0), List.of(WIDTH, 0, 24, 40)),
        page,
        page(120, 40));
  }

  private void displaced() throws IOException {
    // stripes that came in among equal ones: the last of these places is as good as any
    pair("stripes-inserted", Truth.inserted(36, 60, 8), Drawings.stripes(0), Drawings.stripes(1));
    pair("stripes-removed", Truth.removed(36, 60, 16), Drawings.stripes(2), Drawings.stripes(0));
    pair(
        "scrolled-by-37",
        Truth.removed(0, 80, 37).and(new Rows(37, 37, 0), List.of(0, 83, 80, 37)),
        tapestry(0, 120),
        tapestry(37, 120));
  }

  private void pair(String name, Truth truth, BufferedImage expected, BufferedImage actual)
      throws IOException {
    pair(name, truth, PngWriting.png(expected), PngWriting.png(actual));
  }

  private void pair(String name, Truth truth, byte[] expected, byte[] actual) throws IOException {
    boolean same = truth.verdict() == Verdict.IDENTICAL || truth.verdict() == Verdict.NOISE;
    Path folder = Files.createDirectories(root.resolve(same ? "same" : "different").resolve(name));
    Files.write(folder.resolve("expected.png"), expected);
    Files.write(folder.resolve("actual.png"), actual);
    Map<String, Object> known =
        Map.of(
            "verdict", truth.verdict().name().toLowerCase(Locale.ROOT),
            "rows", truth.rows(),
            "boxes", truth.boxes());
    new ObjectMapper().writeValue(folder.resolve("expected.json").toFile(), known);
  }
}
