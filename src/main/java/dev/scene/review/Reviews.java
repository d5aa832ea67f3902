package dev.scene.review;

import dev.scene.baseline.Baselines;
import dev.scene.platform.Problem;
import dev.scene.run.Execution;
import dev.scene.run.Executions;
import dev.scene.run.Purpose;
import dev.scene.run.Run;
import dev.scene.run.Runs;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads where the reviews of runs stand. What is pending is counted from the rows, never kept.
@ApplicationScoped
public class Reviews {
  private final Runs runs;
  private final Executions executions;
  private final Baselines baselines;
  private final Verdicts verdicts;
  private final Supersession supersession;

  Reviews(
      Runs runs,
      Executions executions,
      Baselines baselines,
      Verdicts verdicts,
      Supersession supersession) {
    this.runs = runs;
    this.executions = executions;
    this.baselines = baselines;
    this.verdicts = verdicts;
    this.supersession = supersession;
  }

  /// How many executions of a run ask for a verdict and have one.
  public Tally tally(UUID run) {
    return tallies(List.of(run)).getOrDefault(run, Tally.NOTHING);
  }

  /// The same of many runs; those in which nothing asks for a verdict are left out.
  public Map<UUID, Tally> tallies(Collection<UUID> runs) {
    return verdicts.tallies(runs);
  }

  /// Whether verdicts on the run are taken.
  public boolean isOpenTo(Run run) {
    return closed(run) == null;
  }

  /// The verdicts that stand in a run, by execution.
  public Map<UUID, Verdict> verdicts(UUID run) {
    return verdicts.of(run);
  }

  /// The executions of a run that ask for a verdict, in its order.
  public List<UUID> asking(UUID run) {
    return verdicts.asking(run);
  }

  /// @throws Problem not found
  public RunReview of(UUID id) {
    Run run = runs.require(id);
    Set<UUID> asking = new HashSet<>(verdicts.asking(id));
    List<Execution> members =
        executions.of(id).stream().filter(it -> asking.contains(it.id())).toList();
    return new RunReview(
        run,
        tally(id),
        Groups.of(members, verdicts.of(id), verdicts.approvedBefore(id)),
        closed(run),
        run.purpose() == Purpose.COMPARISON ? baselines.ofRun(id).orElse(null) : null);
  }

  private @Nullable String closed(Run run) {
    if (run.purpose() != Purpose.COMPARISON) {
      return "only runs that compare are reviewed";
    }
    if (!run.status().isFinal()) {
      return "the run is still at work";
    }
    return supersession.of(run).orElse(null);
  }

  /// The group of an execution among those that ask for a verdict.
  ///
  /// @throws Problem not found
  public ReviewGroup group(UUID run, String key) {
    Optional<ReviewGroup> found =
        of(run).groups().stream().filter(group -> group.key().equals(key)).findFirst();
    return found.orElseThrow(() -> Problem.notFound("group of changes", key));
  }
}
