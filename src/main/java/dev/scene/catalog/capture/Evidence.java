package dev.scene.catalog.capture;

import org.jspecify.annotations.Nullable;

/// What is kept beside the picture.
///
/// @param har the log of the network, without bodies
/// @param dom box, text hash and styles of each visible element
public record Evidence(
    @Nullable Keep trace, @Nullable Keep video, @Nullable Boolean har, @Nullable Boolean dom) {
  static final Evidence INHERITED = new Evidence(null, null, null, null);

  Evidence over(Evidence next) {
    return new Evidence(
        Levels.first(trace, next.trace),
        Levels.first(video, next.video),
        Levels.first(har, next.har),
        Levels.first(dom, next.dom));
  }

  public enum Keep {
    OFF,
    ON,
    ON_FAILURE
  }
}
