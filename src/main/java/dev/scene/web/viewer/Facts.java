package dev.scene.web.viewer;

import dev.scene.run.CaptureResult;
import dev.scene.run.Execution;
import dev.scene.run.comparison.Difference;
import dev.scene.run.plan.Configuration;
import dev.scene.web.Formats;
import dev.scene.web.evidence.Versions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What the viewer lists beside the pictures: the numbers of the comparison, the settings and the
/// circumstances of the capture.
final class Facts {
  private final List<Description.Fact> facts = new ArrayList<>();

  private Facts() {}

  static List<Description.Fact> of(Execution execution) {
    Facts facts = new Facts();
    if (execution.comparison() != null) {
      facts.compared(execution.comparison());
    }
    facts.settings(execution.configuration());
    if (execution.result() != null) {
      facts.captured(execution.result(), execution.configuration());
    }
    facts.circumstances(execution);
    return List.copyOf(facts.facts);
  }

  /// Of two pictures that nothing else is known of.
  static List<Description.Fact> of(Difference difference, Versions before, Versions after) {
    Facts facts = new Facts();
    facts.compared(difference);
    facts.add("Earlier with", before.words());
    facts.add("Later with", after.words());
    return List.copyOf(facts.facts);
  }

  private void compared(Difference difference) {
    Difference.Counts counts = difference.counts();
    pixels("Changed", counts.changed());
    pixels("Added", counts.added());
    pixels("Removed", counts.removed());
    rows("Rows added", difference.rows().inserted());
    rows("Rows removed", difference.rows().removed());
    rows("Rows moved", difference.rows().moved());
    pixels("Noise", counts.noise());
    pixels("Anti-aliased", counts.antiAliased());
    pixels("Below threshold", counts.belowThreshold());
    pixels("Exact difference", difference.exact());
    unaligned(difference);
    add("Share", "%s %%".formatted(Formats.plain(difference.percent())));
    add("Baseline size", size(difference.expected()));
    add("Observed size", size(difference.actual()));
    double millis = difference.timingsMs().values().stream().mapToDouble(it -> it).sum();
    add("Compared in", milliseconds(millis));
  }

  // what would count if rows were compared where they stand
  private void unaligned(Difference difference) {
    if (!difference.rows().equals(Difference.Rows.IN_PLACE)) {
      pixels("Rows in place", difference.raw().differing());
    }
  }

  private void settings(Configuration configuration) {
    add("Pixel threshold", Formats.plain(configuration.pixelThreshold()));
    add("Minor up to", Formats.plain(configuration.executionDiffThreshold()) + " %");
    if (configuration.pixelTolerance() > 0) {
      add("Pixel tolerance", String.valueOf(configuration.pixelTolerance()));
    }
    add("Anti-aliasing", configuration.ignoreAntiAliasing() ? "ignored" : "counted");
    add("Rendering noise", configuration.ignoreNoise() ? "ignored" : "counted");
    add("Rows", configuration.alignRows() ? "aligned" : "in place");
    if (!configuration.ignoreRegions().isEmpty()) {
      add("Ignored regions", String.valueOf(configuration.ignoreRegions().size()));
    }
    add("Address", configuration.url());
  }

  private void captured(CaptureResult result, Configuration configuration) {
    if (!configuration.url().equals(result.finalUrl())) {
      add("Final address", result.finalUrl());
    }
    if (result.httpStatus() != null) {
      add("HTTP status", result.httpStatus().toString());
    }
    if (result.captureAttempts() > 1) {
      add("Captured", "at the %s try".formatted(ordinal(result.captureAttempts())));
    }
    Versions versions = Versions.of(result.environment());
    add("Browser version", versions.browserVersion());
    add("Driver version", versions.driver());
    add("Image", versions.image());
  }

  private static String ordinal(int number) {
    return switch (number) {
      case 2 -> "2nd";
      case 3 -> "3rd";
      default -> number + "th";
    };
  }

  private void circumstances(Execution execution) {
    if (execution.startedAt() != null) {
      add("Started", Formats.utc(execution.startedAt()));
    }
    add("Container", execution.container());
    if (execution.attempt() > 1) {
      add("Attempts", String.valueOf(execution.attempt()));
    }
  }

  private void pixels(String term, long count) {
    if (count > 0) {
      add(term, Formats.grouped(count) + " px");
    }
  }

  private void rows(String term, int count) {
    if (count > 0) {
      add(term, Formats.grouped(count));
    }
  }

  private void add(String term, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      facts.add(new Description.Fact(term, value));
    }
  }

  private static String size(Difference.Size size) {
    return size.width() + "×" + size.height();
  }

  private static String milliseconds(double millis) {
    return millis < 10
        ? String.format(Locale.ROOT, "%.1f ms", millis)
        : String.format(Locale.ROOT, "%,.0f ms", millis);
  }
}
