package dev.scene.web.timeline;

import dev.scene.event.RunEvent;
import dev.scene.event.RunLog;
import dev.scene.run.Attempt;
import dev.scene.run.Execution;
import dev.scene.run.Executions;
import dev.scene.run.Run;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/// Gathers where the time of a run went.
@ApplicationScoped
class Timelines {
  /// A run that is started again after a longer time has two parts, of which the last one counts.
  private static final Duration PAUSE = Duration.ofMinutes(10);

  private static final List<String> COMPARED = List.of("compared", "comparison_failed");

  private final Executions executions;
  private final RunLog log;
  private final Clock clock;

  Timelines(Executions executions, RunLog log, Clock clock) {
    this.executions = executions;
    this.log = log;
    this.clock = clock;
  }

  Timeline of(Run run, boolean table) {
    List<Work> all = work(run);
    List<Work> last = afterTheLastPause(all);
    Instant from =
        last.stream()
            .map(work -> earlier(work.execution().createdAt(), work.start()))
            .min(Comparator.naturalOrder())
            .orElse(run.createdAt());
    Instant to =
        last.stream().map(Timelines::end).max(Comparator.naturalOrder()).orElse(run.createdAt());
    return new Timeline(run, new Scale(from, to), last, all.size() - last.size(), table);
  }

  private List<Work> work(Run run) {
    Map<UUID, List<Attempt>> attempts = executions.attemptsOf(run.id());
    Map<UUID, Instant> compared =
        log.of(run.id(), COMPARED).stream()
            .filter(event -> event.executionId() != null)
            .collect(
                Collectors.toMap(
                    event -> Objects.requireNonNull(event.executionId()),
                    RunEvent::occurredAt,
                    (first, _) -> first));
    Instant now = clock.instant();
    List<Work> all = new ArrayList<>();
    for (Execution execution : executions.of(run.id())) {
      for (Attempt attempt : attempts.getOrDefault(execution.id(), List.of())) {
        Instant end = Objects.requireNonNullElse(attempt.endedAt(), now);
        boolean counts = attempt.attempt() == execution.attempt();
        all.add(new Work(execution, attempt, end, counts ? compared.get(execution.id()) : null));
      }
    }
    all.sort(Comparator.comparing(Work::start));
    return all;
  }

  private static List<Work> afterTheLastPause(List<Work> all) {
    int first = 0;
    Instant end = Instant.MIN;
    for (int i = 0; i < all.size(); i++) {
      if (i > 0 && Duration.between(end, all.get(i).start()).compareTo(PAUSE) > 0) {
        first = i;
      }
      end = all.get(i).end().isAfter(end) ? all.get(i).end() : end;
    }
    return List.copyOf(all.subList(first, all.size()));
  }

  private static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }

  private static Instant end(Work work) {
    Instant compared = work.compared();
    return compared == null ? work.end() : compared;
  }
}
