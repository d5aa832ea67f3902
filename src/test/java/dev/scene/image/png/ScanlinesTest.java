package dev.scene.image.png;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scene.image.PngWriting;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScanlinesTest {
  /// Colour type and depth.
  private static final int[][] FORMS = {
    {0, 1}, {0, 2}, {0, 4}, {0, 8}, {0, 16}, {2, 8}, {2, 16}, {3, 1}, {3, 2}, {3, 4}, {3, 8},
    {4, 8}, {4, 16}, {6, 8}, {6, 16}
  };

  static Stream<PngRecipe> everyForm() {
    List<PngRecipe> recipes = new ArrayList<>();
    for (int[] form : FORMS) {
      for (int bits = 0; bits < 4; bits++) {
        boolean keyed = (bits & 1) != 0;
        // the JDK overlooks the transparent colour of gray pictures of 2 and 4 bits
        boolean overlooked = form[0] == 0 && form[1] < 8;
        if (!keyed || (form[0] < 4 && !overlooked)) {
          Size size = new Size(37, 23);
          recipes.add(new PngRecipe(size, form[0], form[1], bits > 1, keyed, -1, 1 << 20));
        }
      }
    }
    return recipes.stream();
  }

  @ParameterizedTest
  @MethodSource("everyForm")
  void everyFormHasThePixelsThatTheJdkReads(PngRecipe form) throws Exception {
    likeTheJdk(form);
  }

  @ParameterizedTest
  @MethodSource("everyForm")
  void everySizeHasThePixelsThatTheJdkReads(PngRecipe form) throws Exception {
    for (int side = 1; side <= 40; side++) {
      likeTheJdk(sized(form, new Size(side, 41 - side)));
      likeTheJdk(sized(form, new Size(side, 1)));
      likeTheJdk(sized(form, new Size(1, side)));
    }
  }

  @ParameterizedTest
  @MethodSource("everyForm")
  void everyFilterHasThePixelsThatTheJdkReads(PngRecipe form) throws Exception {
    for (int filter = 0; filter < 5; filter++) {
      likeTheJdk(form.filtered(filter));
      likeTheJdk(sized(form, new Size(300, 40)).filtered(filter));
    }
  }

  @Test
  void aTransparentGrayIsTransparentAtEveryDepth() throws Exception {
    for (int depth : new int[] {1, 2, 4}) {
      PngRecipe recipe = new PngRecipe(new Size(37, 23), 0, depth, false, true, -1, 1 << 20);
      int[] found = PngDecoder.decode(recipe.png(), "it").argb();
      int[] opaque = ArgbRows.of(PngWriting.read(recipe.unkeyed().png())).argb();
      int level = (0x5A & ((1 << depth) - 1)) * 255 / ((1 << depth) - 1);
      int hidden = 0xFF000000 | level * 0x010101;
      for (int i = 0; i < opaque.length; i++) {
        assertThat(found[i]).isEqualTo(opaque[i] == hidden ? 0 : opaque[i]);
      }
    }
  }

  @Test
  void dataMayComeInPiecesOfAnyLength() throws Exception {
    PngRecipe recipe = PngRecipe.plain(new Size(50, 50), 2);
    for (int length : new int[] {1, 2, 3, 7, 100, 4096}) {
      likeTheJdk(recipe.splitInto(length));
    }
  }

  @Test
  void rowsStayFilteredUntilSomebodyAsks() throws Exception {
    Scanlines rows = Scanlines.read(PngRecipe.plain(new Size(20, 9), 2).filtered(4).png(), "it");

    rows.unfilter(0, 5);

    assertThat(filters(rows)).containsExactly(0, 0, 0, 0, 0, 4, 4, 4, 4);
  }

  @Test
  void unfilteringTwiceDoesNoHarm() throws Exception {
    PngRecipe recipe = PngRecipe.plain(new Size(20, 9), 6);
    Scanlines once = Scanlines.read(recipe.png(), "it");
    Scanlines twice = Scanlines.read(recipe.png(), "it");

    once.unfilter(0, 9);
    twice.unfilter(0, 6);
    twice.unfilter(2, 9);

    assertThat(pixels(twice)).isEqualTo(pixels(once));
  }

  @Test
  void rowsSayWhereTheyStand() throws Exception {
    Scanlines rows = Scanlines.read(PngRecipe.plain(new Size(20, 9), 2).png(), "it");

    assertThat(rows.format()).isEqualTo(PixelFormat.RGB);
    assertThat(rows.rowBytes()).isEqualTo(60);
    assertThat(rows.at(3)).isEqualTo(3 * 61 + 1);
    assertThat(rows.bytes()).hasSizeGreaterThanOrEqualTo(9 * 61 + 8);
  }

  @Test
  void aHiddenColourIsNotThere() throws Exception {
    byte[] png = PngWriting.plain(3, 1, 0x00FF8040);

    assertThat(pixels(PngDecoder.decode(png, "it"))).containsOnly(0);
  }

  @Test
  void onlyTheTopIsDecodedWhenOnlyThatIsWanted() throws Exception {
    byte[] png = PngRecipe.plain(new Size(20, 9), 2).png();

    Pixels top = PngDecoder.decodeTop(png, 4, "it");

    assertThat(top.size()).isEqualTo(new Size(20, 4));
    assertThat(top.argb()).isEqualTo(Arrays.copyOf(PngDecoder.decode(png, "it").argb(), 80));
  }

  private static PngRecipe sized(PngRecipe form, Size size) {
    return new PngRecipe(
        size, form.colour(), form.depth(), form.interlaced(), form.keyed(), -1, form.split());
  }

  private static void likeTheJdk(PngRecipe recipe) throws Exception {
    byte[] png = recipe.png();
    int[] expected = ArgbRows.of(PngWriting.read(png)).argb();

    int[] found = PngDecoder.decode(png, "it").argb();
    assertThat(Arrays.mismatch(found, expected)).as(recipe.toString()).isEqualTo(-1);
  }

  private static int[] pixels(Scanlines rows) {
    int[] argb = new int[Math.toIntExact(rows.size().pixels())];
    for (int y = 0; y < rows.size().height(); y++) {
      rows.argb(y, argb, y * rows.size().width());
    }
    return argb;
  }

  private static int[] pixels(Pixels pixels) {
    return pixels.argb();
  }

  private static int[] filters(Scanlines rows) {
    return IntStream.range(0, rows.size().height())
        .map(y -> rows.bytes()[rows.at(y) - 1])
        .toArray();
  }
}
