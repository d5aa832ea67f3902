package dev.scene.web.viewer;

import dev.scene.run.Execution;
import dev.scene.run.comparison.ComparisonStatus;
import dev.scene.run.comparison.Difference;
import dev.scene.run.comparison.ReferenceComparison;
import dev.scene.web.Formats;
import dev.scene.web.evidence.Outcomes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What an execution can be compared with beside its baseline: the page at its reference address,
/// and the capture before the last where the two never agreed.
final class Alternatives {
  private Alternatives() {}

  /// @param pictures gives the picture of a name, null where there is none
  static List<Description.Alternative> of(
      Execution execution, Function<String, Description.@Nullable Picture> pictures) {
    List<Description.Alternative> found = new ArrayList<>();
    if (execution.reference().status() != ComparisonStatus.NONE) {
      found.add(reference(execution, pictures));
    }
    Description.Picture earlier = pictures.apply("unstable.png");
    if (earlier != null) {
      found.add(unstable(earlier));
    }
    return found;
  }

  private static Description.Alternative reference(
      Execution execution, Function<String, Description.@Nullable Picture> pictures) {
    ReferenceComparison reference = execution.reference();
    Difference difference = reference.comparison();
    return new Description.Alternative(
        "reference",
        "Reference",
        pictures.apply("reference.png"),
        pictures.apply("reference-diff.png"),
        pictures.apply("reference-heatmap.png"),
        Descriptions.regions(difference),
        reference.verdict(),
        reference.level() == null ? null : Formats.code(reference.level()),
        Outcomes.differsFromReference(execution) ? reference.percent() : null,
        difference == null ? null : Displacement.words(difference),
        note(reference));
  }

  private static @Nullable String note(ReferenceComparison reference) {
    return switch (reference.status()) {
      case PENDING -> "Captured; the comparison with the reference address is still being made.";
      case FAILED -> reference.error();
      case NONE, NO_BASELINE, DONE -> null;
    };
  }

  private static Description.Alternative unstable(Description.Picture earlier) {
    return new Description.Alternative(
        "unstable",
        "Earlier capture",
        earlier,
        null,
        null,
        List.of(),
        "unstable",
        null,
        null,
        null,
        "The page never came to rest: this is the capture before the last, and the two differ.");
  }
}
