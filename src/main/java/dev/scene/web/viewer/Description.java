package dev.scene.web.viewer;

import dev.scene.web.evidence.Kept;
import dev.scene.web.evidence.Phase;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the viewer shows of one execution; its JSON is read by js/viewer/description.js.
///
/// `run` is the address of what is listed beside it, null where there is none, and `reviewed`
/// whether verdicts are asked for there; `alternatives` are what it can be compared with beside its
/// baseline.
record Description(
    String url,
    Subject execution,
    Pictures pictures,
    List<Region> regions,
    List<Alternative> alternatives,
    Elements elements,
    @Nullable String reason,
    Position position,
    Capture capture,
    List<Fact> facts,
    List<Kept> evidence,
    List<Download> downloads,
    @Nullable String previous,
    @Nullable String next,
    @Nullable String run,
    boolean reviewed,
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
      @Nullable String displaced,
      boolean unstable) {}

  record Pictures(
      @Nullable Picture baseline,
      @Nullable Picture observed,
      @Nullable Picture diff,
      @Nullable Picture heatmap) {}

  record Picture(String url, int width, int height) {}

  /// Where it is told which elements the pictures show.
  record Elements(@Nullable String baseline, @Nullable String observed) {}

  /// `expectedY` is where it is on the baseline. `band` says that it is made of whole rows, which
  /// of what was removed have no place on the observed picture, of what was added none on the
  /// baseline.
  record Region(
      int x, int y, int width, int height, String kind, long pixels, int expectedY, boolean band) {}

  /// Another picture in the baseline's place, with what was found against it.
  ///
  /// @param note why there is no picture, or what it is; null where nothing needs saying
  record Alternative(
      String id,
      String label,
      @Nullable Picture baseline,
      @Nullable Picture diff,
      @Nullable Picture heatmap,
      List<Region> regions,
      @Nullable String verdict,
      @Nullable String level,
      @Nullable Double percent,
      @Nullable String displaced,
      @Nullable String note) {}

  /// How the picture came about.
  record Capture(String took, long total, List<Step> phases, List<String> warnings) {
    static final Capture NONE = new Capture("", 0, List.of(), List.of());
  }

  /// A phase of the capture, in ms, `from` where it begins.
  record Step(String name, String label, String took, long millis, long from) {
    static Step of(Phase phase) {
      return new Step(phase.name(), phase.label(), phase.took(), phase.millis(), phase.from());
    }
  }

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
