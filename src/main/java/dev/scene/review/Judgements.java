package dev.scene.review;

import dev.scene.baseline.Baseline;
import dev.scene.baseline.Successors;
import dev.scene.platform.Problem;
import dev.scene.run.Execution;
import dev.scene.run.Executions;
import dev.scene.run.Purpose;
import dev.scene.run.Run;
import dev.scene.run.Runs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Takes verdicts, takes them back, and makes the baseline that comes of them.
///
/// The baseline is made in the transaction of the verdict after which nothing is pending, or when
/// somebody finishes the review earlier; so a kill at any moment loses neither. It is immutable: an
/// undone approval takes it back as a whole, as long as no run compares with it, and the next end
/// of the review makes another. All writers of a run wait for each other at its row.
@ApplicationScoped
public class Judgements {
  private final Runs runs;
  private final Executions executions;
  private final Verdicts verdicts;
  private final Supersession supersession;
  private final Successors successors;
  private final Trail trail;

  Judgements(
      Runs runs,
      Executions executions,
      Verdicts verdicts,
      Supersession supersession,
      Successors successors,
      Trail trail) {
    this.runs = runs;
    this.executions = executions;
    this.verdicts = verdicts;
    this.supersession = supersession;
    this.successors = successors;
    this.trail = trail;
  }

  /// Decides about executions of a run, all or none. What has the same verdict already keeps it,
  /// with the name of who came first.
  ///
  /// @throws Problem conflict, when somebody decided otherwise and `ruling.expected()` doesn't say
  ///   that this was seen; when an execution asks for no verdict; when the run is not over or is
  ///   superseded
  @Transactional
  public void decide(UUID run, Collection<UUID> chosen, Ruling ruling) {
    Run open = open(run);
    Set<UUID> asking = new HashSet<>(verdicts.asking(run));
    Map<UUID, Verdict> standing = verdicts.of(run);
    Set<UUID> fresh = new HashSet<>(chosen);
    chosen.forEach(id -> requireAsking(asking, id));
    fresh.removeIf(id -> isSame(standing.get(id), ruling));
    refuseConflicts(fresh.stream().map(standing::get).filter(Objects::nonNull).toList(), ruling);
    if (fresh.isEmpty()) {
      return;
    }
    takeBackWhatLosesAnApproval(open, fresh, standing);
    for (Execution execution : of(run, fresh)) {
      if (standing.containsKey(execution.id())) {
        verdicts.retire(standing.get(execution.id()), ruling.by());
      }
      trail.decided(open, execution, verdicts.add(run, execution.id(), ruling));
    }
    if (verdicts.of(run).keySet().containsAll(asking)) {
      succeed(open, ruling.by());
    }
  }

  private void takeBackWhatLosesAnApproval(
      Run run, Collection<UUID> executions, Map<UUID, Verdict> standing) {
    boolean approved =
        executions.stream()
            .map(standing::get)
            .anyMatch(it -> it != null && it.decision() == Decision.APPROVED);
    if (approved) {
      successors.takeBack(run);
    }
  }

  private static boolean isSame(@Nullable Verdict standing, Ruling ruling) {
    return standing != null && standing.decision() == ruling.decision();
  }

  private static void requireAsking(Set<UUID> asking, UUID id) {
    if (!asking.contains(id)) {
      throw Problem.conflict(
          "Execution %s asks for no verdict: nothing in it changed so that it can be seen, or it belongs to another run."
              .formatted(id),
          "Give verdicts to what the review of the run lists.");
    }
  }

  private static void refuseConflicts(List<Verdict> others, Ruling ruling) {
    List<Verdict> unseen =
        others.stream().filter(it -> it.decision() != ruling.expected()).toList();
    if (!unseen.isEmpty()) {
      Verdict first = unseen.getFirst();
      String more = unseen.size() == 1 ? "" : ", and so were %d more".formatted(unseen.size() - 1);
      throw Problem.conflict(
          "Execution %s was %s%s.".formatted(first.executionId(), first.words(), more),
          "Look at that verdict; undo it, or decide again with \"expected\": \"%s\"."
              .formatted(first.decision().name().toLowerCase(Locale.ROOT)));
    }
  }

  private List<Execution> of(UUID run, Collection<UUID> chosen) {
    return executions.of(run).stream().filter(it -> chosen.contains(it.id())).toList();
  }

  /// Takes a verdict back; the execution is pending again. Nothing happens where there is none.
  ///
  /// @throws Problem conflict, when the run is superseded, or another run compares with the
  ///   baseline that came of it
  @Transactional
  public void undo(UUID run, Collection<UUID> chosen, String by) {
    Run open = open(run);
    Map<UUID, Verdict> standing = verdicts.of(run);
    takeBackWhatLosesAnApproval(open, chosen, standing);
    for (Execution execution : of(run, chosen)) {
      Verdict verdict = standing.get(execution.id());
      if (verdict != null) {
        verdicts.retire(verdict, by);
        trail.undone(open, execution, verdict, by);
      }
    }
  }

  /// What approving all came to: `unstable` were left out because they never came to rest.
  public record Approved(int approved, int unstable, Baseline baseline) {}

  /// Approves all that is pending but what never came to rest, and finishes the review. Once done,
  /// it answers with what came of it.
  ///
  /// @throws Problem conflict, when nothing in the run was or can be approved
  @Transactional
  public Approved approveAll(UUID run, String by) {
    open(run);
    Map<UUID, Verdict> standing = verdicts.of(run);
    List<Execution> pending =
        of(run, verdicts.asking(run)).stream()
            .filter(it -> !standing.containsKey(it.id()))
            .toList();
    List<UUID> chosen = pending.stream().filter(it -> !it.unstable()).map(Execution::id).toList();
    decide(run, chosen, new Ruling(Decision.APPROVED, null, null, null, by));
    int left = pending.size() - chosen.size();
    boolean unfinished = left > 0 && !chosen.isEmpty();
    Optional<Baseline> made = unfinished ? Optional.empty() : successors.made(run);
    return new Approved(chosen.size(), left, made.isPresent() ? made.get() : finish(run, by));
  }

  /// Makes the baseline of what was approved so far; what is pending or rejected keeps its picture.
  ///
  /// @throws Problem conflict, when nothing was approved
  @Transactional
  public Baseline finish(UUID run, String by) {
    Run open = open(run);
    return succeed(open, by)
        .orElseThrow(() ->
            Problem.conflict(
                "No baseline can be made of run %s: nothing in it was approved.".formatted(run),
                "Approve what is as it should be, then finish the review."));
  }

  private Optional<Baseline> succeed(Run run, String by) {
    Set<UUID> approved =
        verdicts.of(run.id()).values().stream()
            .filter(it -> it.decision() == Decision.APPROVED)
            .map(Verdict::executionId)
            .collect(Collectors.toSet());
    if (approved.isEmpty()) {
      return Optional.empty();
    }
    List<Execution> pictures = of(run.id(), approved);
    Baseline made = successors.succeed(run, pictures, run.note(), by);
    trail.succeeded(run, made, pictures.size());
    return Optional.of(made);
  }

  /// The run, held until the transaction ends, so that reviewers come one after the other.
  private Run open(UUID id) {
    verdicts.hold(id);
    Run run = runs.require(id);
    if (run.purpose() != Purpose.COMPARISON) {
      throw Problem.conflict(
          "Run %s can't be reviewed: it compares with nothing.".formatted(id),
          "Review a comparison; a recording makes its baseline by itself.");
    }
    if (!run.status().isFinal()) {
      throw Problem.conflict(
          "Run %s can't be reviewed yet: it is still at work.".formatted(id),
          "Wait until it is over, then decide again.");
    }
    supersession.refuse(run);
    return run;
  }
}
