package dev.scene.web.evidence;

import dev.scene.run.DiffLevel;
import dev.scene.run.Execution;

/// What came of executions, as screens put it.
public final class Outcomes {
  private Outcomes() {}

  /// Whether it differs from its baseline so that it can be seen.
  public static boolean differs(Execution execution) {
    return execution.diffLevel() != null && execution.diffLevel() != DiffLevel.NONE;
  }

  /// Whether it differs from its reference address so that it can be seen.
  public static boolean differsFromReference(Execution execution) {
    DiffLevel level = execution.reference().level();
    return level != null && level != DiffLevel.NONE;
  }
}
