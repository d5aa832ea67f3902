package dev.scene.web.run;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the viewer shows of one execution; its JSON is read by js/viewer/description.js.
record Description(
    String url,
    Subject execution,
    Pictures pictures,
    List<Region> regions,
    @Nullable String reason,
    Position position,
    List<Fact> facts,
    List<Download> downloads,
    @Nullable String previous,
    @Nullable String next,
    String back) {

  /// `displaced` says which rows stand lower or higher than in the baseline.
  record Subject(
      UUID id,
      String page,
      String task,
      String browser,
      String viewport,
      String status,
      @Nullable String verdict,
      @Nullable String level,
      @Nullable Double percent,
      @Nullable String displaced) {}

  record Pictures(
      @Nullable Picture baseline,
      @Nullable Picture observed,
      @Nullable Picture diff,
      @Nullable Picture heatmap) {}

  record Picture(String url, int width, int height) {}

  /// `expectedY` is where it is on the baseline. `band` says that it is made of whole rows, which
  /// of what was removed have no place on the observed picture, of what was added none on the
  /// baseline.
  record Region(
      int x, int y, int width, int height, String kind, long pixels, int expectedY, boolean band) {}

  /// `index` counts from 1.
  record Position(int index, int total) {}

  record Fact(String term, String value) {}

  /// @param open whether the browser can show it
  record Download(String label, String url, boolean open) {}

  /// The address of the viewer of an execution.
  static String url(UUID execution) {
    return "/executions/%s/viewer".formatted(execution);
  }
}
