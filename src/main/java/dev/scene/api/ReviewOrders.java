package dev.scene.api;

import dev.scene.catalog.Box;
import dev.scene.platform.Checks;
import dev.scene.review.Decision;
import dev.scene.review.Ruling;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a caller may say of changes, and how it is read.
public final class ReviewOrders {
  private ReviewOrders() {}

  /// A verdict on one execution. `expected` is the verdict that the caller has seen and means to
  /// replace; without it, a verdict that somebody else gave stands and the answer is 409.
  public record Verdict(
      @Nullable Decision decision,
      @Nullable String reason,
      @Nullable Box region,
      @Nullable Decision expected) {}

  /// A verdict on several executions of a run: on those listed, on a group but for what `except`
  /// takes out, or on all that are pending but those that never came to rest.
  public record Verdicts(
      @Nullable Decision decision,
      @Nullable String reason,
      @Nullable Decision expected,
      @Nullable List<UUID> executions,
      @Nullable String group,
      @Nullable List<UUID> except,
      @Nullable Boolean all) {

    boolean isWhole() {
      return Boolean.TRUE.equals(all);
    }

    private int ways() {
      return (executions == null ? 0 : 1) + (group == null ? 0 : 1) + (isWhole() ? 1 : 0);
    }
  }

  static Ruling ruling(@Nullable Verdict verdict, String by) {
    return verdict == null
        ? refused()
        : ruling(verdict.decision(), verdict.reason(), verdict.region(), verdict.expected(), by);
  }

  static Ruling ruling(@Nullable Verdicts verdicts, String by) {
    if (verdicts == null) {
      return refused();
    }
    new Checks()
        .require(
            verdicts.ways() == 1,
            "executions",
            "must be given, or \"group\", or \"all\": exactly one of the three")
        .orRefuse();
    return ruling(verdicts.decision(), verdicts.reason(), null, verdicts.expected(), by);
  }

  private static Ruling ruling(
      @Nullable Decision decision,
      @Nullable String reason,
      @Nullable Box region,
      @Nullable Decision expected,
      String by) {
    return decision == null ? refused() : new Ruling(decision, reason, region, expected, by);
  }

  private static Ruling refused() {
    throw dev.scene.platform.Problem.invalid("decision", "must be \"approved\" or \"rejected\"");
  }
}
