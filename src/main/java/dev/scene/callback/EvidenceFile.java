package dev.scene.callback;

import dev.scene.artifact.ArtifactType;
import dev.scene.artifact.Artifacts;
import dev.scene.platform.Problem;
import java.util.Arrays;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The files that a runner may send; what they are is decided here, not by the sender.
enum EvidenceFile {
  PAGE("page.png", ArtifactType.SCREENSHOT, "image/png", CallbackConfig::screenshotBytes),
  UNSTABLE("unstable.png", ArtifactType.UNSTABLE, "image/png", CallbackConfig::screenshotBytes),
  REFERENCE("reference.png", ArtifactType.REFERENCE, "image/png", CallbackConfig::screenshotBytes),
  TRACE("trace.zip", ArtifactType.TRACE, "application/zip", CallbackConfig::traceBytes),
  VIDEO("video.webm", ArtifactType.VIDEO, "video/webm", CallbackConfig::videoBytes),
  CONSOLE(
      "console.log", ArtifactType.CONSOLE, "text/plain; charset=utf-8", CallbackConfig::logBytes),
  NETWORK("network.har", ArtifactType.HAR, "application/json", CallbackConfig::harBytes),
  DOM("dom.json.gz", ArtifactType.DOM, "application/gzip", CallbackConfig::domBytes);

  private static final String NAMES =
      Arrays.stream(values()).map(EvidenceFile::file).collect(Collectors.joining(", "));

  private final String file;
  private final ArtifactType type;
  private final String contentType;
  private final ToLongFunction<CallbackConfig> limit;

  EvidenceFile(
      String file, ArtifactType type, String contentType, ToLongFunction<CallbackConfig> limit) {
    this.file = file;
    this.type = type;
    this.contentType = contentType;
    this.limit = limit;
  }

  /// @throws Problem invalid, when no file of that name is taken
  static EvidenceFile of(String name) {
    return Arrays.stream(values())
        .filter(kind -> kind.file.equals(name))
        .findFirst()
        .orElseThrow(() ->
            Problem.invalid(
                "name", "must be one of %s; other files are not taken".formatted(NAMES)));
  }

  String file() {
    return file;
  }

  boolean isPicture() {
    return contentType.equals("image/png");
  }

  /// The largest one taken, in bytes.
  long limit(CallbackConfig config) {
    return limit.applyAsLong(config);
  }

  Artifacts.Naming naming(@Nullable Integer width, @Nullable Integer height) {
    return new Artifacts.Naming(file, type, contentType, width, height);
  }
}
