package dev.scene.baseline;

import dev.scene.catalog.Box;
import dev.scene.catalog.Browser;
import dev.scene.catalog.Viewport;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.json.Json;

/// One picture of a baseline, for one task in one browser at one viewport. Names are those of the
/// time of recording; `environment` says with which versions it was captured, `ignored` what of the
/// picture is not to be compared.
public record BaselineItem(
    UUID id,
    UUID baselineId,
    UUID taskId,
    String taskName,
    String pageName,
    Browser browser,
    int viewportWidth,
    int viewportHeight,
    @Json Map<String, String> environment,
    @Json List<Box> ignored) {

  /// What was frozen before anything could be ignored ignores nothing.
  public BaselineItem {
    ignored = List.copyOf(Objects.requireNonNullElse(ignored, List.of()));
  }

  public Viewport viewport() {
    return new Viewport(viewportWidth, viewportHeight);
  }
}
