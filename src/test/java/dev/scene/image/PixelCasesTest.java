package dev.scene.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Every folder under `pixels/same` and `pixels/different` is a test; see the README there.
class PixelCasesTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TestFactory
  Stream<DynamicTest> samePairsHaveNoDifferenceThatCounts() throws Exception {
    return folders("pixels/same")
        .map(folder -> dynamicTest(name(folder), () -> assertThat(check(folder)).isZero()));
  }

  @TestFactory
  Stream<DynamicTest> differentPairsHaveOne() throws Exception {
    return folders("pixels/different")
        .map(folder -> dynamicTest(name(folder), () -> assertThat(check(folder)).isPositive()));
  }

  private static long check(Path folder) throws Exception {
    byte[] expected = Files.readAllBytes(folder.resolve("expected.png"));
    byte[] actual = Files.readAllBytes(folder.resolve("actual.png"));
    Counts wanted = JSON.readValue(folder.resolve("expected.json").toFile(), Counts.class);

    Comparison comparison = Comparer.compare(expected, actual, Options.DEFAULT);

    Difference difference = comparison.difference();
    assertThat(difference.counts()).isEqualTo(wanted);
    assertThat(difference.counts().total()).isEqualTo(comparison.canvas().pixels());
    assertThat(comparison.verdict())
        .isEqualTo(wanted.exact() == 0 ? Verdict.IDENTICAL : Verdict.CHANGED);
    assertThat(difference.regions()).hasSizeLessThanOrEqualTo(20);
    assertThat(difference.regions().stream().mapToLong(Region::pixels).sum())
        .isEqualTo(wanted.differing());
    sameWithoutPictures(expected, actual, difference);
    sameWhenSwapped(expected, actual, difference);
    return wanted.differing();
  }

  private static void sameWithoutPictures(byte[] expected, byte[] actual, Difference difference)
      throws Exception {
    Comparison numbers = Comparer.compare(expected, actual, Options.DEFAULT.withoutPictures());
    assertThat(numbers.pictures()).isEmpty();
    assertThat(numbers.difference()).isEqualTo(difference);
  }

  private static void sameWhenSwapped(byte[] expected, byte[] actual, Difference difference)
      throws Exception {
    Difference swapped =
        Comparer.compare(actual, expected, Options.DEFAULT.withoutPictures()).difference();
    Counts counts = difference.counts();
    assertThat(swapped.counts())
        .isEqualTo(
            new Counts(
                counts.equal(),
                counts.belowThreshold(),
                counts.antiAliased(),
                counts.noise(),
                counts.changed(),
                counts.removed(),
                counts.added()));
    assertThat(swapped.maxDelta()).isEqualTo(difference.maxDelta());
    assertThat(swapped.regions()).isEqualTo(difference.regions());
  }

  private static Stream<Path> folders(String root) throws IOException, URISyntaxException {
    URL url = Objects.requireNonNull(PixelCasesTest.class.getClassLoader().getResource(root));
    try (Stream<Path> folders = Files.list(Path.of(url.toURI()))) {
      return folders.sorted().toList().stream();
    }
  }

  private static String name(Path folder) {
    return folder.subpath(folder.getNameCount() - 2, folder.getNameCount()).toString();
  }
}
