package dev.scene.web.evidence;

import dev.scene.api.ArtifactUrls;
import dev.scene.artifact.Artifact;
import dev.scene.catalog.capture.Evidence;
import dev.scene.run.Execution;
import dev.scene.web.Formats;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A file of evidence, or the word why there is none.
///
/// @param icon how it is drawn
/// @param url where it is; empty when there is none
/// @param note its size, or why there is none
/// @param open whether the browser can show it
public record Kept(String name, String label, String icon, String url, String note, boolean open) {
  private static final String TRACE = "trace.zip";

  private record Kind(String name, String label, String icon, boolean open) {}

  private static final List<Kind> KINDS =
      List.of(
          new Kind("console.log", "Console", "log", true),
          new Kind("network.har", "Network (HAR)", "network", false),
          new Kind(TRACE, "Trace", "trace", true),
          new Kind("video.webm", "Video", "video", true),
          new Kind("dom.json.gz", "Elements", "dom", false),
          new Kind("result.json", "Result", "result", true));

  /// Every kind of evidence, those that were not kept included.
  public static List<Kept> of(Execution execution, Collection<Artifact> files) {
    Map<String, Artifact> byName =
        files.stream().collect(Collectors.toMap(Artifact::name, Function.identity()));
    return KINDS.stream().map(kind -> of(kind, execution, byName.get(kind.name()))).toList();
  }

  private static Kept of(Kind kind, Execution execution, @Nullable Artifact file) {
    return file == null
        ? new Kept(kind.name(), kind.label(), kind.icon(), "", whyNot(kind, execution), false)
        : new Kept(
            kind.name(),
            kind.label(),
            kind.icon(),
            address(ArtifactUrls.of(execution, file)),
            Formats.size(file.sizeBytes()),
            kind.open());
  }

  // Playwright's own viewer shows a trace, a file itself does not
  private static String address(String file) {
    return file.endsWith(TRACE) ? "/trace-viewer/index.html?trace=" + file : file;
  }

  /// The names of all files that are shown as evidence.
  public static boolean isEvidence(Artifact file) {
    return KINDS.stream().anyMatch(kind -> kind.name().equals(file.name()));
  }

  private static String whyNot(Kind kind, Execution execution) {
    if (!execution.status().isFinal()) {
      return "not yet";
    }
    Evidence asked = execution.configuration().capture().evidence();
    return switch (kind.name()) {
      case "trace.zip" -> whyNot(asked.trace());
      case "video.webm" -> whyNot(asked.video());
      case "network.har" -> Boolean.FALSE.equals(asked.har()) ? "switched off" : "none came";
      case "dom.json.gz" -> Boolean.FALSE.equals(asked.dom()) ? "switched off" : "none came";
      default -> "none came";
    };
  }

  private static String whyNot(Evidence.@Nullable Keep asked) {
    return switch (asked) {
      case OFF -> "switched off";
      case ON_FAILURE -> "kept when it fails";
      case ON -> "none came";
      case null -> "none came";
    };
  }
}
