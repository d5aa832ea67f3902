package dev.scene.web.run;

import dev.scene.run.Run;
import dev.scene.run.Status;
import dev.scene.run.past.Brief;
import dev.scene.run.past.Paces;
import dev.scene.web.Formats;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// Estimates when a run will be over.
@ApplicationScoped
class TimeLeft {
  private final Paces paces;

  TimeLeft(Paces paces) {
    this.paces = paces;
  }

  /// As `about 2 min`; empty when it is over or nothing is known yet.
  ///
  /// Judged by the run's own executions as soon as one is over while others are at work, until then
  /// by the last runs of its batch.
  String of(Run run, List<Brief> all) {
    if (run.status().isFinal()) {
      return "";
    }
    List<Duration> took = took(all).toList();
    long queued = count(all, Status.QUEUED);
    long executing = count(all, Status.EXECUTING);
    Optional<Duration> left =
        took.isEmpty() || executing == 0
            ? past(run, queued + executing)
            : Optional.of(mean(took).multipliedBy(2 * queued + executing).dividedBy(2 * executing));
    return left.map(Formats::about).orElse("");
  }

  private Optional<Duration> past(Run run, long open) {
    return Optional.ofNullable(run.batchId())
        .flatMap(paces::each)
        .map(each -> each.multipliedBy(open));
  }

  private static Stream<Duration> took(List<Brief> all) {
    return all.stream()
        .filter(one -> one.status() == Status.FINISHED && one.startedAt() != null)
        .map(one ->
            Duration.between(
                Objects.requireNonNull(one.startedAt()), Objects.requireNonNull(one.finishedAt())));
  }

  private static Duration mean(List<Duration> took) {
    return took.stream().reduce(Duration.ZERO, Duration::plus).dividedBy(took.size());
  }

  private static long count(List<Brief> all, Status status) {
    return all.stream().filter(one -> one.status() == status).count();
  }
}
