package dev.scene.web.evidence;

import dev.scene.run.Execution;
import dev.scene.run.comparison.DiffLevel;
import dev.scene.run.past.Brief;
import org.jspecify.annotations.Nullable;

/// What came of executions, as screens put it.
public final class Outcomes {
  private Outcomes() {}

  /// Whether it differs from its baseline so that it can be seen.
  public static boolean differs(Execution execution) {
    return differs(execution.diffLevel());
  }

  /// Whether it differs from its baseline so that it can be seen.
  public static boolean differs(Brief execution) {
    return differs(execution.diffLevel());
  }

  private static boolean differs(@Nullable DiffLevel level) {
    return level != null && level != DiffLevel.NONE;
  }

  /// Whether it differs from its reference address so that it can be seen.
  public static boolean differsFromReference(Execution execution) {
    return differs(execution.reference().level());
  }
}
