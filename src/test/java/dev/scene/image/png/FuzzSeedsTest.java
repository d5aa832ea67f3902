package dev.scene.image.png;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Gives the targets of the fuzzer what once broke them and what they start from.
class FuzzSeedsTest {
  @Test
  void everySeedUnpacksAsWithTheJdk() {
    assertThat(run("inflate", InflateFuzz::fuzzerTestOneInput)).isPositive();
  }

  @Test
  void everySeedIsThePictureThatTheJdkReads() {
    assertThat(run("scanlines", ScanlinesFuzz::fuzzerTestOneInput)).isPositive();
  }

  private static int run(String target, Consumer<byte[]> fuzz) {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/fuzz", target))) {
      List<Path> seeds = files.toList();
      for (Path seed : seeds) {
        fuzz.accept(Files.readAllBytes(seed));
      }
      return seeds.size();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
