package dev.scene.cli.compare;

import dev.scene.image.Comparison;
import dev.scene.image.Difference;
import dev.scene.image.Region;
import dev.scene.image.pixels.Counts;
import dev.scene.image.png.Size;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/// What was found, for a person: the verdict and what happened first, the numbers below, aligned.
final class TextReport implements Report {
  private static final String INDENT = " ".repeat(11);
  private static final Map<String, String> CODES =
      Map.of(
          "identical",
          "32",
          "noise",
          "36",
          "moved",
          "35",
          "changed",
          "31",
          "failed",
          "31",
          "added",
          "32",
          "removed",
          "34");

  private final PrintWriter out;
  private final boolean colours;

  TextReport(PrintWriter out, boolean colours) {
    this.out = out;
    this.colours = colours;
  }

  @Override
  public void single(Result result, boolean picturesWanted) {
    if (result instanceof Result.Compared compared) {
      verdict(compared, "");
      details(compared);
      pictures(compared, picturesWanted);
    }
  }

  @Override
  public void pairs(List<Result> results) {
    for (Result result : results) {
      switch (result) {
        case Result.Compared compared -> pair(compared);
        case Result.Failed failed ->
            line(
                "%s%s%n%s%s%n",
                label("failed"), bold(failed.pair().name()), INDENT, failed.reason());
      }
    }
    line("%n%s%n", sums(results));
  }

  private void pair(Result.Compared compared) {
    verdict(compared, bold(compared.pair().name()) + ": ");
    numbers(compared.comparison());
    line("%scpu %s ms%n", INDENT, millis(compared.cpuMillis()));
    compared.saved().ifPresent(saved -> line("%spictures in %s%n", INDENT, saved.folder()));
  }

  private void verdict(Result.Compared compared, String prefix) {
    Comparison found = compared.comparison();
    String word = found.verdict().name().toLowerCase(Locale.ROOT);
    line("%s%s%s%n", label(word), prefix, Sentence.of(found));
  }

  private void details(Result.Compared compared) {
    Comparison found = compared.comparison();
    line("%s%s%n", INDENT, sizes(found.expected(), found.actual()));
    numbers(found);
    regions(found.difference().regions());
    found.difference().fingerprint().ifPresent(key -> line("%sfingerprint %s%n", INDENT, key));
    line("%s%s%n", INDENT, times(compared));
  }

  private static String sizes(Size expected, Size actual) {
    return expected.equals(actual)
        ? "both " + text(expected)
        : "expected %s, actual %s: %s"
            .formatted(text(expected), text(actual), Sentence.sizes(expected, actual));
  }

  private static String text(Size size) {
    return size.width() + " × " + size.height() + " px";
  }

  private void numbers(Comparison found) {
    Difference difference = found.difference();
    Counts counts = difference.counts();
    if (counts.exact() == 0) {
      return;
    }
    line(
        "%s%s %% of the canvas: %,d px changed, %,d added, %,d removed%s%n",
        INDENT,
        counts.percent().toPlainString(),
        counts.changed(),
        counts.added(),
        counts.removed(),
        uncounted(counts));
  }

  private static String uncounted(Counts counts) {
    StringJoiner parts = new StringJoiner(", ", " (not counted: ", ")").setEmptyValue("");
    part(parts, counts.noise(), "noise");
    part(parts, counts.antiAliased(), "anti-aliased");
    part(parts, counts.belowThreshold(), "below the threshold");
    return parts.toString();
  }

  private static void part(StringJoiner parts, long count, String what) {
    if (count > 0) {
      parts.add(String.format(Locale.ROOT, "%,d %s", count, what));
    }
  }

  private void regions(List<Region> regions) {
    for (int i = 0; i < regions.size(); i++) {
      Region region = regions.get(i);
      String kind = region.kind().name().toLowerCase(Locale.ROOT);
      line(
          "%9d  %s  %12s  %-13s  %,11d px%s%n",
          i + 1,
          colour(kind, "%-7s".formatted(kind)),
          region.x() + "," + region.y(),
          region.width() + " × " + region.height(),
          region.pixels(),
          origin(region));
    }
  }

  private static String origin(Region region) {
    return region.expectedY() == region.y() ? "" : "  expected at y " + region.expectedY();
  }

  private static String times(Result.Compared compared) {
    String stages =
        compared.comparison().millis().entrySet().stream()
            .map(stage ->
                "%s %s"
                    .formatted(
                        stage.getKey().name().toLowerCase(Locale.ROOT), shortly(stage.getValue())))
            .collect(Collectors.joining(", "));
    return "%s ms: %s; cpu %s ms"
        .formatted(shortly(compared.wallMillis().getLast()), stages, millis(compared.cpuMillis()));
  }

  private static String millis(List<Double> values) {
    return values.stream().map(TextReport::shortly).collect(Collectors.joining(" "));
  }

  /// Three digits at most, so that a stage of a hundredth of a millisecond reads as nothing.
  private static String shortly(double millis) {
    return String.format(Locale.ROOT, millis < 10 ? "%.1f" : "%.0f", millis);
  }

  private void pictures(Result.Compared compared, boolean wanted) {
    compared
        .saved()
        .ifPresentOrElse(
            saved ->
                line(
                    "%spictures  %s  %s  %s%n",
                    INDENT, saved.diff(), saved.heatmap(), saved.composite()),
            () -> line("%s%s%n", INDENT, withoutPictures(wanted)));
  }

  private static String withoutPictures(boolean wanted) {
    return wanted
        ? "no pictures written: there is nothing to show"
        : "no pictures written; --out DIR would write diff.png, heatmap.png and composite.png";
  }

  private static String sums(List<Result> results) {
    Map<String, Long> counts =
        results.stream().collect(Collectors.groupingBy(TextReport::word, Collectors.counting()));
    return results.size()
        + (results.size() == 1 ? " pair: " : " pairs: ")
        + List.of("identical", "noise", "moved", "changed", "failed").stream()
            .filter(counts::containsKey)
            .map(word -> counts.get(word) + " " + word)
            .collect(Collectors.joining(", "));
  }

  private static String word(Result result) {
    return switch (result) {
      case Result.Compared compared ->
          compared.comparison().verdict().name().toLowerCase(Locale.ROOT);
      case Result.Failed _ -> "failed";
    };
  }

  private String label(String word) {
    return colour(word, "%-11s".formatted(word));
  }

  private String bold(String text) {
    return colours ? "\033[1m" + text + "\033[0m" : text;
  }

  private String colour(String word, String text) {
    return colours && CODES.containsKey(word)
        ? "\033[" + CODES.get(word) + "m" + text + "\033[0m"
        : text;
  }

  @SuppressWarnings("AnnotateFormatMethod") // its annotation would be one more library
  private void line(String format, Object... values) {
    out.printf(Locale.ROOT, format, values);
  }
}
