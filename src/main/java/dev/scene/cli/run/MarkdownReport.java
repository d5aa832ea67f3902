package dev.scene.cli.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.StringJoiner;

/// A run as a comment for a pull request: what to look at first, the rest counted.
final class MarkdownReport {
  private static final int MOST_ROWS = 50;
  private static final int THUMBNAIL_PX = 120;

  private MarkdownReport() {}

  static String of(Outcome outcome) {
    StringJoiner text = new StringJoiner("\n", "", "\n");
    text.add("### %s Scene: %s".formatted(sign(outcome.verdict()), headline(outcome)));
    text.add("");
    text.add("[%s](%s) · %s".formatted(plain(outcome.title()), outcome.link(), counts(outcome)));
    outcome.reasons().forEach(reason -> text.add("- " + plain(reason)));
    List<Shot> shown =
        outcome.shots().stream()
            .filter(shot -> shot.state() != Shot.State.PASSED)
            .sorted(Comparator.comparingDouble(Shot::percent).reversed())
            .toList();
    if (!shown.isEmpty()) {
      text.add("");
      text.add("| | picture | result |");
      text.add("|---|---|---|");
      shown.stream().limit(MOST_ROWS).map(MarkdownReport::row).forEach(text::add);
      if (shown.size() > MOST_ROWS) {
        text.add("");
        text.add(
            "and %d more: [the whole run](%s)".formatted(shown.size() - MOST_ROWS, outcome.link()));
      }
    }
    return text.toString();
  }

  private static String sign(Outcome.Verdict verdict) {
    return switch (verdict) {
      case PASSED -> "✅";
      case DIFFERENT -> "🟠";
      case FAILED -> "❌";
    };
  }

  private static String headline(Outcome outcome) {
    return switch (outcome.verdict()) {
      case PASSED -> "nothing to look at";
      case DIFFERENT ->
          "%d to look at"
              .formatted(outcome.shots().stream().filter(it -> it.state().isDifference()).count());
      case FAILED -> "not every picture could be taken";
    };
  }

  private static String counts(Outcome outcome) {
    List<String> counts = new ArrayList<>();
    for (Shot.State state : Shot.State.values()) {
      long some = outcome.count(state);
      if (some > 0) {
        counts.add("%d %s".formatted(some, state.words()));
      }
    }
    return counts.isEmpty() ? "no pictures" : String.join(", ", counts);
  }

  private static String row(Shot shot) {
    String picture =
        shot.thumbnail().isEmpty()
            ? ""
            : "<img src=\"%s\" width=\"%d\" alt=\"\">".formatted(shot.thumbnail(), THUMBNAIL_PX);
    String result =
        shot.state().isFailure() || shot.state() == Shot.State.NO_BASELINE
            ? shot.state().words()
            : shot.state().words() + ", " + Percent.of(shot.percent());
    return "| %s | [%s](%s) | %s |"
        .formatted(
            picture,
            plain(shot.what()),
            shot.link(),
            shot.note().isEmpty() ? result : result + "<br>" + plain(shot.note()));
  }

  // names come from others: nothing of them is markup
  private static String plain(String text) {
    return text.replaceAll("[\\r\\n]+", " ")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replaceAll("([\\\\`*_\\[\\]|~#@])", "\\\\$1");
  }
}
