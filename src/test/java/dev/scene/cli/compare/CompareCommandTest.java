package dev.scene.cli.compare;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.scene.testing.Png;
import java.awt.Color;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareCommandTest {
  @TempDir private Path folder;
  private Path plain;
  private Path marked;

  @BeforeEach
  void drawPictures() throws IOException {
    plain = file("a plain.png", Png.plain(60, 40, Color.WHITE));
    marked = file("marked.png", Png.withBlock(60, 40, Color.WHITE, 10, 5, Color.BLACK));
  }

  private Path file(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  @Test
  void equalPicturesEndWithZero() {
    Cli answer = Cli.compare(plain, plain);

    assertThat(answer.exitCode()).isZero();
    assertThat(answer.out())
        .startsWith("identical  both files are the same")
        .contains("60 × 40 px");
    assertThat(answer.err()).isEmpty();
  }

  @Test
  void differentPicturesEndWithOneAndTheRegions() {
    Cli answer = Cli.compare(plain, marked);

    assertThat(answer.exitCode()).isOne();
    assertThat(answer.out())
        .startsWith("changed    50 pixels changed")
        .contains("2.0833 % of the canvas: 50 px changed, 0 added, 0 removed")
        .containsPattern("1 +changed +0,0 +10 × 5 +50 px")
        .contains("--out DIR would write");
  }

  @Test
  void differentSizesAreAResultThatIsTold() throws IOException {
    Path taller = file("taller.png", Png.plain(60, 44, Color.WHITE));

    assertThat(Cli.compare(plain, taller).out())
        .contains("expected 60 × 40 px, actual 60 × 44 px: 4 px taller");
  }

  @Test
  void jsonTellsEverything() {
    JsonNode json = Cli.compare(plain, marked, "--json").json();

    assertThat(json.properties())
        .extracting(Map.Entry::getKey)
        .containsExactly(
            "name",
            "expected",
            "actual",
            "verdict",
            "sentence",
            "percent",
            "exact",
            "differing",
            "counts",
            "raw",
            "rows",
            "largest_delta",
            "regions",
            "fingerprint",
            "timings_ms",
            "pictures",
            "cpu_ms",
            "wall_ms");
    assertThat(json.path("verdict").asText()).isEqualTo("changed");
    assertThat(json.path("expected").path("width").asInt()).isEqualTo(60);
    assertThat(json.path("counts").path("changed").asLong()).isEqualTo(50);
    assertThat(json.path("pictures").isNull()).isTrue();
    assertThat(json.path("cpu_ms")).hasSize(1);
    JsonNode region = json.path("regions").path(0);
    assertThat(region.path("number").asInt()).isOne();
    assertThat(region.path("width").asInt()).isEqualTo(10);
  }

  @Test
  void picturesAreWrittenWhereTheyAreWanted() {
    Path out = folder.resolve("new folder/pictures");

    Cli answer = Cli.compare(plain, marked, "--out", out);

    assertThat(out).isDirectoryContaining("glob:**/diff.png");
    assertThat(List.of("diff.png", "heatmap.png", "composite.png"))
        .allSatisfy(name -> assertThat(out.resolve(name)).isNotEmptyFile());
    assertThat(answer.out()).contains(out.resolve("composite.png").toString());
  }

  @Test
  void aReportIsWrittenBesideThePicturesAndOpened() throws IOException {
    Path out = folder.resolve("out");

    Cli answer = Cli.compare(plain, marked, "--out", out, "--open");

    Path report = out.resolve("report.html");
    assertThat(answer.opened()).containsExactly(report);
    assertThat(answer.out()).contains("report     " + report);
    assertThat(out.resolve("report-pictures/1-expected.png")).hasSameBinaryContentAs(plain);
    assertThat(out.resolve("report-pictures/1-actual.png")).hasSameBinaryContentAs(marked);
    assertThat(Files.readString(report))
        .contains("\"scene/js/viewer/element.js\": \"data:text/javascript;base64,")
        .contains("\"verdict\":\"changed\"")
        .contains("\"url\":\"diff.png\"")
        .doesNotContain("url(\"../webjars");
  }

  @Test
  void picturesOfAnEarlierChangeDoNotOutliveIt() {
    Path out = folder.resolve("out");
    Cli.compare(plain, marked, "--out", out);

    Cli answer = Cli.compare(plain, plain, "--out", out);

    assertThat(out).isEmptyDirectory();
    assertThat(answer.out()).contains("nothing to show");
  }

  @Test
  void aFolderThatCannotBeIsAnError() throws IOException {
    Path taken = file("taken", new byte[1]);

    Cli answer = Cli.compare(plain, marked, "--out", taken.resolve("below"));

    assertThat(answer.exitCode()).isEqualTo(2);
    assertThat(answer.err()).startsWith("scene: Tried to write").contains("taken").hasLineCount(1);
  }

  @Test
  void optionsReachTheEngine() {
    assertThat(Cli.compare(plain, marked, "--ignore", "0,0,10,5", "--threshold", "1").exitCode())
        .isZero();
    assertThat(Cli.compare(plain, marked, "--threshold", "1").exitCode()).isZero();
  }

  @Test
  void manyPairsAreComparedAsOftenAsAsked() throws IOException {
    Path list =
        file(
            "pairs.json",
            """
            [{"name": "same", "expected": "a plain.png", "actual": "a plain.png", "class": {"a": 1}},
             {"name": "other/one", "expected": "a plain.png", "actual": "marked.png"}]
            """
                .getBytes(StandardCharsets.UTF_8));
    Path out = folder.resolve("out");

    Cli answer = Cli.compare("--pairs", list, "--repeat", "3", "--json", "--out", out);

    assertThat(answer.exitCode()).isOne();
    assertThat(answer.json()).hasSize(2);
    assertThat(answer.json().path(1).path("cpu_ms")).hasSize(3);
    assertThat(answer.json().path(1).path("wall_ms")).hasSize(3);
    assertThat(out.resolve("other-one/composite.png")).isNotEmptyFile();
  }

  @Test
  void oneFailedPairIsToldAndTheOthersAreCompared() throws IOException {
    Path list =
        file(
            "pairs.json",
            """
            [{"name": "gone", "expected": "gone.png", "actual": "marked.png"},
             {"name": "fine", "expected": "marked.png", "actual": "marked.png"}]
            """
                .getBytes(StandardCharsets.UTF_8));

    Cli text = Cli.compare("--pairs", list);
    JsonNode json = Cli.compare("--pairs", list, "--json").json();

    assertThat(text.exitCode()).isEqualTo(2);
    assertThat(text.out()).contains("gone.png", "2 pairs: 1 identical, 1 failed");
    assertThat(json.path(0).path("error").asText()).contains("gone.png", "no such file");
    assertThat(json.path(1).path("verdict").asText()).isEqualTo("identical");
  }

  @Test
  void aFailedPairTellsProgramsAndPeople() {
    Cli answer = Cli.compare(plain, folder.resolve("gone.png"), "--json");

    assertThat(answer.exitCode()).isEqualTo(2);
    assertThat(answer.json().path("error").asText()).contains("gone.png");
    assertThat(answer.err()).startsWith("scene: ").hasLineCount(1);
  }
}
