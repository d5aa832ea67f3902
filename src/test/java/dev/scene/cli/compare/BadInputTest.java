package dev.scene.cli.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.scene.testing.Png;
import java.awt.Color;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// What cannot be compared is one line that says which file and why, and exit code 2.
class BadInputTest {
  private static final byte[] PICTURE = Png.plain(30, 20, Color.GRAY);

  @TempDir private Path folder;
  private Path good;

  @BeforeEach
  void writeAGoodPicture() throws IOException {
    good = Files.write(folder.resolve("good.png"), PICTURE);
  }

  @TestFactory
  Stream<DynamicTest> pictures() {
    return Stream.of(
        dynamicTest("missing", () -> refuses(folder.resolve("gone.png"), "there is no such file")),
        dynamicTest("a folder", () -> refuses(folder, "it is a folder")),
        dynamicTest("empty", () -> refuses(file(new byte[0]), "its 0 bytes are no PNG")),
        dynamicTest(
            "a text", () -> refuses(file("no picture".getBytes(StandardCharsets.UTF_8)), "no PNG")),
        dynamicTest("truncated", () -> refuses(file(Arrays.copyOf(PICTURE, 60)), "truncated")),
        dynamicTest("too wide", () -> refuses(file(Png.claiming(40_000, 10)), "32,767")),
        dynamicTest("too large", () -> refuses(file(Png.claiming(10_000, 9_000)), "80 megapixels")),
        dynamicTest("too long", () -> refuses(longFile(), "50 MB")));
  }

  private void refuses(Path bad, String reason) {
    for (Cli answer : List.of(Cli.compare(good, bad), Cli.compare(bad, good))) {
      assertThat(answer.exitCode()).isEqualTo(2);
      assertThat(answer.out()).isEmpty();
      assertThat(answer.err())
          .startsWith("scene: Tried to ")
          .contains(reason, bad.toString())
          .hasLineCount(1);
    }
  }

  private Path file(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("bad.png"), bytes);
  }

  private Path longFile() throws IOException {
    Path path = folder.resolve("long.png");
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
      file.setLength(50_000_001);
    }
    return path;
  }

  @TestFactory
  Stream<DynamicTest> options() {
    return Stream.of(
        misuse("but 0 were named"),
        misuse("but 1 were named", good),
        misuse("but 3 were named", good, good, good),
        misuse("--nonsense", good, good, "--nonsense"),
        misuse("from 0 to 1", good, good, "--threshold", "1.5"),
        misuse("from 0 to 1", good, good, "--threshold", "NaN"),
        misuse("--threshold", good, good, "--threshold", "much"),
        misuse("from 0 to 255", good, good, "--tolerance", "256"),
        misuse("'1,2,3' is no X,Y,WIDTH,HEIGHT", good, good, "--ignore", "1,2,3"),
        misuse("whole pixels", good, good, "--ignore", "1,2,3,x"),
        misuse("has no place on a picture", good, good, "--ignore", "-1,0,3,3"),
        misuse("from 1", good, good, "--repeat", "0"),
        misuse("not both", good, good, "--pairs", good),
        misuse("--no-pictures forbids", good, good, "--out", folder, "--no-pictures"));
  }

  private static DynamicTest misuse(String reason, Object... arguments) {
    return dynamicTest(
        reason + " " + arguments.length,
        () -> {
          Cli answer = Cli.compare(arguments);

          assertThat(answer.exitCode()).isEqualTo(2);
          assertThat(answer.err()).startsWith("scene: ").contains(reason).hasLineCount(1);
          assertThat(answer.out()).isEmpty();
        });
  }

  @TestFactory
  Stream<DynamicTest> listsOfPairs() {
    return Stream.of(
        list("[{\"expected\": \"good.png\",}]", "line 1, column 26"),
        list("{}", "does not begin with a list (line 1, column 1)"),
        list("[]", "the list is empty"),
        list("", "does not begin with a list"),
        list("[\n  {\"actual\": \"good.png\"}]", "pair 1 has no \"expected\" (line 2, column 3)"),
        list("[{\"expected\": \"good.png\"}]", "pair 1 has no \"actual\""),
        list("[{\"expected\": 7}]", "\"expected\" of pair 1 is no text (line 1, column 15)"),
        list("[7]", "pair 1 is no object"),
        list("[{\"expected\": \"good.png\"", "line 1"),
        list("[{\"expected\": \"good.png\", \"actual\": \"good.png\"}] 1", "follows the list"));
  }

  private DynamicTest list(String json, String reason) {
    return dynamicTest(
        reason,
        () -> {
          Path pairs = Files.writeString(folder.resolve("pairs.json"), json);

          Cli answer = Cli.compare("--pairs", pairs);

          assertThat(answer.exitCode()).isEqualTo(2);
          assertThat(answer.err())
              .startsWith("scene: Tried to read the list of pairs " + pairs)
              .contains(reason)
              .hasLineCount(1);
        });
  }

  @Test
  void aMissingListIsNamed() {
    assertThat(Cli.compare("--pairs", folder.resolve("gone.json")).err())
        .contains("gone.json", "no such file");
  }
}
