package dev.scene.run.told;

import dev.scene.artifact.Artifact;
import dev.scene.artifact.ArtifactType;
import dev.scene.artifact.Artifacts;
import dev.scene.event.outbox.Payload;
import dev.scene.platform.Rows;
import dev.scene.run.Execution;
import dev.scene.run.Purpose;
import dev.scene.run.Run;
import dev.scene.run.Totals;
import dev.scene.run.comparison.DiffLevel;
import dev.scene.run.comparison.Difference;
import dev.scene.run.plan.Configuration;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What other programs are told of a run and of an execution.
@ApplicationScoped
class Told {
  private final Rows rows;
  private final Artifacts artifacts;

  Told(Rows rows, Artifacts artifacts) {
    this.rows = rows;
    this.artifacts = artifacts;
  }

  static Payload.Named project(Run run) {
    return new Payload.Named(run.settings().projectId(), run.settings().projectName());
  }

  static Payload.@Nullable Named batch(Run run) {
    UUID batch = run.batchId();
    return batch == null ? null : new Payload.Named(batch, run.settings().batchName());
  }

  static Payload.Run run(Run run, @Nullable Totals totals) {
    return new Payload.Run(
        run.id(),
        word(run.purpose()),
        word(run.status()),
        run.reason(),
        run.requestedBy(),
        run.note(),
        run.jiraIssue(),
        run.diffAverage(),
        run.diffMaximum(),
        code(run.diffLevel()),
        totals == null ? null : totals(totals),
        Addresses.run(run.id()));
  }

  private static Payload.Totals totals(Totals totals) {
    return new Payload.Totals(
        totals.all(),
        totals.finished(),
        totals.failed(),
        totals.cancelled(),
        totals.changed(),
        totals.withoutBaseline(),
        totals.notCompared());
  }

  static Payload.@Nullable Threshold threshold(Run run) {
    Double average = run.diffAverage();
    return average == null || run.purpose() != Purpose.COMPARISON
        ? null
        : new Payload.Threshold(
            run.settings().runDiffThreshold(), average, run.diffLevel() != DiffLevel.MAJOR);
  }

  // what is only compared with keeps its moment elsewhere; a baseline that is gone has none
  Payload.@Nullable Baseline baseline(@Nullable UUID id) {
    if (id == null) {
      return null;
    }
    Optional<Instant> made =
        rows.find(Instant.class, "select created_at from baseline where id = ?", id);
    return new Payload.Baseline(id, made.orElse(null));
  }

  static Payload.Named task(Execution execution) {
    return new Payload.Named(execution.taskId(), execution.configuration().taskName());
  }

  static Payload.Page page(Execution execution) {
    Configuration frozen = execution.configuration();
    return new Payload.Page(
        frozen.pageId(), frozen.pageName(), frozen.url(), frozen.referenceUrl());
  }

  Payload.Execution execution(Execution execution) {
    return new Payload.Execution(
        execution.id(),
        word(execution.browser()),
        new Payload.Viewport(execution.viewportWidth(), execution.viewportHeight()),
        word(execution.status()),
        execution.reason(),
        execution.error(),
        execution.verdict(),
        code(execution.diffLevel()),
        execution.retryOf(),
        files(execution),
        stats(execution),
        Addresses.viewer(execution.id()));
  }

  private static Payload.@Nullable Stats stats(Execution execution) {
    Difference beside = execution.comparison();
    Difference found = beside == null ? execution.reference().comparison() : beside;
    return found == null ? null : new Payload.Stats(found.differing(), found.percent());
  }

  private Payload.Files files(Execution execution) {
    List<Artifact> stored =
        execution.status().isFinal() && execution.attempt() > 0
            ? artifacts.of(List.of(execution.id()))
            : List.of();
    Files files = new Files(execution, stored);
    return new Payload.Files(
        files.of(ArtifactType.SCREENSHOT),
        files.of(ArtifactType.BASELINE),
        files.of(ArtifactType.DIFF),
        files.of(ArtifactType.HEATMAP),
        files.of(ArtifactType.REFERENCE),
        files.of(ArtifactType.TRACE),
        files.of(ArtifactType.VIDEO),
        files.has(ArtifactType.SCREENSHOT) ? files.address("thumbnail.png") : null);
  }

  private record Files(Execution execution, List<Artifact> stored) {
    @Nullable String of(ArtifactType type) {
      return stored.stream()
          .filter(file -> file.type() == type)
          .findFirst()
          .map(file -> address(file.name()))
          .orElse(null);
    }

    boolean has(ArtifactType type) {
      return of(type) != null;
    }

    String address(String name) {
      return Addresses.file(execution.testRunId(), execution.id(), name);
    }
  }

  /// How long it has taken when both ends are known.
  static @Nullable Long duration(@Nullable Instant started, @Nullable Instant finished) {
    return started == null || finished == null
        ? null
        : Duration.between(started, finished).toMillis();
  }

  private static @Nullable String code(@Nullable Enum<?> constant) {
    return constant == null ? null : word(constant);
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
