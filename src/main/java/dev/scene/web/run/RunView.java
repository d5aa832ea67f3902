package dev.scene.web.run;

import dev.scene.baseline.Baseline;
import dev.scene.review.Tally;
import dev.scene.run.Purpose;
import dev.scene.run.Run;
import dev.scene.run.Totals;
import dev.scene.run.state.Stop;
import dev.scene.run.state.StopMode;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A run as its page shows it. `groups` hold the executions of the page asked for, `made` is the
/// baseline that came of the run, `comparedWith` those with which it compares; `facts` is what it
/// knows beyond its rows.
record RunView(
    Run run,
    Totals totals,
    Shown shown,
    List<Group> groups,
    Pager pager,
    int changed,
    @Nullable Baseline made,
    List<Baseline> comparedWith,
    Facts facts) {

  /// Executions that stand together under a heading, which is empty when all stand together. `all`
  /// counts those on other pages too.
  record Group(String heading, int all, List<Tile> tiles) {}

  /// @param warnings what people should know before they trust the pictures
  /// @param versions what the pictures were taken with; more than one line where they differ
  /// @param left how long it will take; empty when it is over or nobody knows
  /// @param review how far the review is, and `open` whether verdicts are taken
  record Facts(
      List<String> warnings, List<String> versions, String left, Tally review, boolean open) {}

  public String hash() {
    return Live.hash(toString());
  }

  public UUID id() {
    return run.id();
  }

  public boolean over() {
    return run.status().isFinal();
  }

  public boolean comparison() {
    return run.purpose() == Purpose.COMPARISON;
  }

  public boolean recording() {
    return !over() && !comparison();
  }

  /// Whether what people do next is to compare with the baseline that it made.
  public boolean leadsToComparison() {
    return made != null && !comparison();
  }

  public boolean failedRecording() {
    return over() && made == null && !comparison();
  }

  /// Whether somebody can still ask for an end, or for a quicker one.
  public boolean stoppable() {
    return !over() && StopMode.CANCEL.mayFollow(run.stop());
  }

  /// What was asked for can be told apart from a time limit, which is nobody's wish.
  public boolean timedOut() {
    Stop stop = run.stop();
    return stop != null && stop.mode() == StopMode.TIMEOUT;
  }

  /// Whether it found out what differs.
  public boolean compared() {
    return over() && comparison() && !comparedWith.isEmpty();
  }

  /// How many pictures were compared and show no difference.
  public int unchanged() {
    return totals.finished()
        - totals.changed()
        - totals.comparing()
        - totals.notCompared()
        - totals.withoutBaseline();
  }

  /// How many executions can be started again.
  public int lost() {
    return over() || run.stop() == null ? totals.failed() + totals.cancelled() : 0;
  }

  /// A choice of what is shown.
  record Filter(Shown.Show show, int count, String address) {}

  public List<Filter> filters() {
    return Stream.of(Shown.Show.values())
        .map(show -> new Filter(show, count(show), Shown.plain(shown.with(show).address(run.id()))))
        .toList();
  }

  private int count(Shown.Show show) {
    return switch (show) {
      case ALL -> totals.all();
      case CHANGED -> changed;
      case FAILED -> totals.failed() + totals.cancelled() + totals.notCompared();
    };
  }

  public List<Shown.Choice> groupChoices() {
    return shown.groups(run.id());
  }

  public List<Shown.Choice> sortChoices() {
    return shown.sorts(run);
  }

  public String groupedBy() {
    return shown.group() == Trait.BATCH ? "" : shown.group().words();
  }

  public String sortedBy() {
    return shown.sort(run).words();
  }

  /// How long it took; nothing while it is not over.
  public @Nullable Duration took() {
    return run.startedAt() == null || run.finishedAt() == null
        ? null
        : Duration.between(run.startedAt(), run.finishedAt());
  }

  /// The address of the part that refreshes itself.
  public String live() {
    return pager.current().replaceFirst("\\?", "/live?");
  }
}
