package dev.scene.review;

/// How many executions of a run ask for a verdict, and how many have which.
public record Tally(int needed, int approved, int rejected) {
  public static final Tally NOTHING = new Tally(0, 0, 0);

  public int pending() {
    return needed - approved - rejected;
  }

  /// One rejection rejects the run, even while others are pending.
  public RunVerdict verdict() {
    if (rejected > 0) {
      return RunVerdict.REJECTED;
    }
    if (needed == 0) {
      return RunVerdict.NONE;
    }
    return pending() > 0 ? RunVerdict.PENDING : RunVerdict.APPROVED;
  }
}
