package dev.scene.review;

import dev.scene.run.Execution;
import dev.scene.run.comparison.ComparisonStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Puts executions that ask for a verdict into groups: what has the same fingerprint is one, what
/// has no baseline is one, and what never came to rest stands alone. Pure.
final class Groups {
  private static final String NO_BASELINE = "no-baseline";

  private Groups() {}

  /// The largest group first, and in each the order of the run.
  static List<ReviewGroup> of(
      List<Execution> asking, Map<UUID, Verdict> verdicts, Map<UUID, Verdicts.Before> before) {
    Map<String, List<Execution>> byKey = new LinkedHashMap<>();
    asking.forEach(it -> byKey.computeIfAbsent(key(it), _ -> new ArrayList<>()).add(it));
    return byKey.entrySet().stream()
        .map(group -> group(group.getKey(), group.getValue(), verdicts, before))
        .sorted(Comparator.comparingInt((ReviewGroup it) -> it.members().size()).reversed())
        .toList();
  }

  /// The group that an execution belongs to.
  static String key(Execution execution) {
    if (execution.unstable()) {
      return execution.id().toString();
    }
    if (execution.comparisonStatus() == ComparisonStatus.NO_BASELINE) {
      return NO_BASELINE;
    }
    return Objects.requireNonNullElse(execution.fingerprint(), execution.id().toString());
  }

  private static ReviewGroup group(
      String key,
      List<Execution> executions,
      Map<UUID, Verdict> verdicts,
      Map<UUID, Verdicts.Before> before) {
    List<ReviewGroup.Member> members =
        executions.stream()
            .map(it -> member(it, verdicts.get(it.id()), before.get(it.id())))
            .toList();
    Execution first = executions.getFirst();
    return new ReviewGroup(
        key,
        kind(first),
        !first.unstable(),
        members,
        (int) members.stream().filter(it -> it.verdict() == null).count());
  }

  private static ReviewGroup.Member member(
      Execution execution, @Nullable Verdict verdict, Verdicts.@Nullable Before before) {
    return new ReviewGroup.Member(
        execution.id(),
        execution.configuration().pageName(),
        execution.configuration().taskName(),
        execution.browser().name().toLowerCase(Locale.ROOT),
        execution.viewport().toString(),
        verdict,
        before == null
            ? null
            : new ReviewGroup.ApprovedBefore(
                before.runId(), before.decidedBy(), before.decidedAt()));
  }

  /// What kind of change asks for the verdict.
  static String kind(Execution execution) {
    if (execution.unstable()) {
      return "unstable";
    }
    if (execution.comparisonStatus() == ComparisonStatus.NO_BASELINE) {
      return "no_baseline";
    }
    String verdict = Objects.requireNonNullElse(execution.verdict(), "size");
    return verdict.equals("identical") ? "size" : verdict;
  }
}
