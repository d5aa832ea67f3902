package dev.scene.api;

import dev.scene.artifact.Artifact;
import dev.scene.artifact.Artifacts;
import dev.scene.review.Reviews;
import dev.scene.review.Tally;
import dev.scene.review.Verdict;
import dev.scene.run.Execution;
import dev.scene.run.Executions;
import dev.scene.run.Run;
import dev.scene.run.Status;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Puts together what a run came to.
@ApplicationScoped
class RunResults {
  private static final List<String> BEST_FIRST =
      List.of(
          "diff.png",
          "heatmap.png",
          "page.png",
          "baseline.png",
          "reference.png",
          "trace.zip",
          "video.webm",
          "console.log");

  private final Executions executions;
  private final Artifacts artifacts;
  private final Reviews reviews;

  RunResults(Executions executions, Artifacts artifacts, Reviews reviews) {
    this.executions = executions;
    this.artifacts = artifacts;
    this.reviews = reviews;
  }

  RunResult of(Run run) {
    List<Execution> all = executions.of(run.id());
    Tally tally = reviews.tally(run.id());
    List<RunResult.OfExecution> told = told(run, all);
    Findings findings = Findings.of(run, told, tally);
    return new RunResult(
        run.id(),
        findings.reasons().isEmpty() ? RunResult.Outcome.PASS : RunResult.Outcome.FAIL,
        run.status(),
        tally.verdict(),
        counts(told, it -> word(it.status())),
        counts(told, it -> it.level() == null ? null : word(it.level())),
        counts(told, RunResults::reviewed),
        run.diffAverage(),
        run.diffMaximum(),
        new RunResult.Thresholds(run.settings().runDiffThreshold(), threshold(all)),
        findings.failures().isEmpty(),
        findings.failures(),
        failureStatuses(all),
        findings.reasons(),
        findings.notes(),
        run.jiraIssue(),
        told,
        "/runs/" + run.id(),
        "/runs/%s/viewer".formatted(run.id()));
  }

  private List<RunResult.OfExecution> told(Run run, List<Execution> all) {
    Set<UUID> asking = new HashSet<>(reviews.asking(run.id()));
    Map<UUID, Verdict> verdicts = reviews.verdicts(run.id());
    Map<UUID, List<Artifact>> files =
        artifacts.of(all.stream().map(Execution::id).toList()).stream()
            .collect(Collectors.groupingBy(Artifact::ownerId));
    return all.stream()
        .map(it ->
            told(
                it,
                asking.contains(it.id()),
                verdicts.get(it.id()),
                files.getOrDefault(it.id(), List.of())))
        .toList();
  }

  private static RunResult.OfExecution told(
      Execution execution, boolean asks, @Nullable Verdict verdict, List<Artifact> files) {
    return new RunResult.OfExecution(
        execution.id(),
        execution.configuration().pageName(),
        execution.configuration().taskName(),
        execution.browser().name().toLowerCase(Locale.ROOT),
        execution.viewport().toString(),
        execution.status(),
        execution.verdict(),
        execution.diffLevel(),
        execution.percent(),
        execution.configuration().executionDiffThreshold(),
        asks,
        verdict == null ? null : verdict.decision(),
        best(execution, files),
        "/executions/%s/viewer".formatted(execution.id()));
  }

  private static @Nullable String best(Execution execution, List<Artifact> files) {
    Set<String> names = files.stream().map(Artifact::name).collect(Collectors.toSet());
    return BEST_FIRST.stream()
        .filter(names::contains)
        .findFirst()
        .map(name -> ArtifactUrls.of(execution, name))
        .orElse(null);
  }

  private static String reviewed(RunResult.OfExecution told) {
    if (told.verdict() == null) {
      return told.needsVerdict() ? "pending" : "not_needed";
    }
    return word(told.verdict());
  }

  private static Map<String, Long> counts(
      List<RunResult.OfExecution> all, Function<RunResult.OfExecution, @Nullable String> word) {
    Map<String, Long> counts = new TreeMap<>();
    for (RunResult.OfExecution told : all) {
      String key = word.apply(told);
      if (key != null) {
        counts.merge(key, 1L, Long::sum);
      }
    }
    return counts;
  }

  private static double threshold(List<Execution> all) {
    return all.stream()
        .mapToDouble(it -> it.configuration().executionDiffThreshold())
        .min()
        .orElse(0);
  }

  private static List<String> failureStatuses(List<Execution> all) {
    return all.stream()
        .filter(it -> it.status() == Status.FAILED || it.status() == Status.CANCELLED)
        .map(it -> it.reason() == null ? word(it.status()) : it.reason())
        .distinct()
        .sorted()
        .toList();
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
