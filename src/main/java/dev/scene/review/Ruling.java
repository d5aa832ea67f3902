package dev.scene.review;

import dev.scene.catalog.Box;
import dev.scene.platform.Checks;
import org.jspecify.annotations.Nullable;

/// A decision that somebody makes.
///
/// @param reason why; a rejection needs one
/// @param region the part of the observed picture that is meant
/// @param expected the verdict that whoever decides has seen and means to replace; null when they
///   saw none
public record Ruling(
    Decision decision,
    @Nullable String reason,
    @Nullable Box region,
    @Nullable Decision expected,
    String by) {
  private static final int LONGEST = 2000;

  /// @throws dev.scene.platform.Problem invalid, naming every field that breaks its rule
  public Ruling {
    Checks checks = new Checks().atMost(reason, "reason", LONGEST);
    if (decision == Decision.REJECTED) {
      checks.require(
          reason != null && !reason.isBlank(),
          "reason",
          "must say why the change is rejected, in a word at least");
    }
    checks
        .require(
            region == null || region.withinLimits(), "region", "must lie on a picture, in pixels")
        .orRefuse();
    reason = reason == null || reason.isBlank() ? null : reason.strip();
  }
}
