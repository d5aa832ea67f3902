package dev.scene.web.run;

import dev.scene.artifact.Artifact;
import dev.scene.catalog.Browser;
import dev.scene.catalog.Task;
import dev.scene.catalog.Viewport;
import dev.scene.run.CaptureResult;
import dev.scene.run.Execution;
import dev.scene.run.Run;
import dev.scene.web.evidence.Kept;
import dev.scene.web.evidence.Phase;
import dev.scene.web.evidence.Reach;
import dev.scene.web.evidence.Versions;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A dry run as its panel shows it.
///
/// @param task what was tried out; null when it has been deleted since
record DryRunView(
    Run run,
    @Nullable Task task,
    Execution execution,
    List<Picture> pictures,
    List<Kept> kept,
    LogPart log) {

  /// A picture with its name for people; `size` is empty where it isn't known.
  record Picture(String label, String url, String size) {}

  /// What can be tried: a browser at a viewport.
  record Target(String value, String label, boolean chosen) {}

  public String hash() {
    return Live.hash(toString());
  }

  public UUID id() {
    return run.id();
  }

  public boolean over() {
    return run.status().isFinal();
  }

  /// How far the address was reached, step by step.
  public List<Reach> reach() {
    return Reach.of(execution);
  }

  public boolean failed() {
    return execution.error() != null;
  }

  public List<Phase> phases() {
    return Phase.of(timings());
  }

  public long phasesEnd() {
    return Math.max(1, phases().stream().mapToLong(Phase::millis).sum());
  }

  public String took() {
    return Phase.took(Phase.total(timings()));
  }

  public List<String> warnings() {
    return result() == null ? List.of() : Objects.requireNonNull(result()).warnings();
  }

  public String versions() {
    return result() == null
        ? ""
        : Versions.of(Objects.requireNonNull(result()).environment()).words();
  }

  public @Nullable CaptureResult result() {
    return execution.result();
  }

  private Map<String, Long> timings() {
    return result() == null ? Map.of() : Objects.requireNonNull(result()).timings();
  }

  /// What the task can be tried at, the last choice chosen.
  public List<Target> targets() {
    return task == null
        ? List.of()
        : task.browsers().stream()
            .flatMap(
                browser -> task.viewports().stream().map(viewport -> target(browser, viewport)))
            .toList();
  }

  private Target target(Browser browser, Viewport viewport) {
    String name = browser.name().toLowerCase(Locale.ROOT);
    return new Target(
        "%s %dx%d".formatted(name, viewport.width(), viewport.height()),
        "%s · %s".formatted(name, viewport),
        browser == execution.browser() && viewport.equals(execution.viewport()));
  }

  /// The pictures among the files, the one of the page first.
  static List<Picture> pictures(List<Artifact> files, Function<String, String> url) {
    Map<String, String> labels =
        Map.of(
            "page.png",
            "Picture",
            "unstable.png",
            "Capture before it",
            "reference.png",
            "Reference");
    return Stream.of("page.png", "reference.png", "unstable.png")
        .flatMap(name -> files.stream().filter(file -> file.name().equals(name)))
        .map(file ->
            new Picture(
                Objects.requireNonNull(labels.get(file.name())),
                url.apply(file.name()),
                file.width() == null ? "" : "%,d×%,d".formatted(file.width(), file.height())))
        .toList();
  }
}
