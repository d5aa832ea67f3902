package dev.scene.web.viewer;

import dev.scene.review.ReviewGroup;
import dev.scene.review.RunVerdict;
import dev.scene.review.Tally;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the viewer lists of a run, and where its review stands; its JSON is read by
/// js/viewer/run.js.
///
/// @param closed why no verdict is taken, in a sentence; null while verdicts are
/// @param failed how many failed, which nobody can approve
/// @param again where the run is started again
record Listing(
    UUID run,
    String title,
    RunVerdict verdict,
    Tally tally,
    int failed,
    @Nullable String closed,
    @Nullable UUID baselineId,
    List<Item> items,
    List<ReviewGroup> groups,
    @Nullable String again,
    String back) {

  /// An execution in the list.
  record Item(
      UUID id,
      String url,
      String page,
      String task,
      String browser,
      String viewport,
      String status,
      @Nullable String verdict,
      @Nullable String level,
      @Nullable Double percent) {}
}
