package dev.scene.callback;

import dev.scene.artifact.ArtifactType;
import dev.scene.artifact.Artifacts;
import dev.scene.platform.Problem;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The files that a runner may send; what they are is decided here, not by the sender.
enum EvidenceFile {
  PAGE("page.png", ArtifactType.SCREENSHOT, "image/png"),
  UNSTABLE("unstable.png", ArtifactType.UNSTABLE, "image/png"),
  REFERENCE("reference.png", ArtifactType.REFERENCE, "image/png"),
  TRACE("trace.zip", ArtifactType.TRACE, "application/zip"),
  VIDEO("video.webm", ArtifactType.VIDEO, "video/webm"),
  CONSOLE("console.log", ArtifactType.CONSOLE, "text/plain; charset=utf-8"),
  NETWORK("network.har", ArtifactType.HAR, "application/json"),
  DOM("dom.json.gz", ArtifactType.DOM, "application/gzip");

  private static final String NAMES =
      Arrays.stream(values()).map(EvidenceFile::file).collect(Collectors.joining(", "));

  private final String file;
  private final ArtifactType type;
  private final String contentType;

  EvidenceFile(String file, ArtifactType type, String contentType) {
    this.file = file;
    this.type = type;
    this.contentType = contentType;
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
    return switch (this) {
      case PAGE, UNSTABLE, REFERENCE -> config.screenshotBytes();
      case TRACE -> config.traceBytes();
      case VIDEO -> config.videoBytes();
      case CONSOLE -> config.logBytes();
      case NETWORK -> config.harBytes();
      case DOM -> config.domBytes();
    };
  }

  Artifacts.Naming naming(@Nullable Integer width, @Nullable Integer height) {
    return new Artifacts.Naming(file, type, contentType, width, height);
  }
}
