package dev.scene.run;

/// How many executions of a run stand where; always counted from the rows, never kept. `changed`
/// are all that differ so that it can be seen, those in which rows only moved among them;
/// `referenceChanged` are those that so differ from their reference address. `comparing` counts
/// both comparisons of an execution as one.
public record Totals(
    int queued,
    int executing,
    int finished,
    int failed,
    int cancelled,
    int comparing,
    int changed,
    int withoutBaseline,
    int notCompared,
    int unstable,
    int referenceChanged,
    int referenceNotCompared) {

  public static final Totals NONE = new Totals(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

  public int all() {
    return queued + executing + finished + failed + cancelled;
  }

  public int over() {
    return finished + failed + cancelled - comparing;
  }
}
