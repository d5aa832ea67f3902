package dev.scene.web.run;

import dev.scene.event.RunEvent;
import dev.scene.event.RunLog;
import dev.scene.run.Run;
import dev.scene.run.past.Brief;
import dev.scene.run.past.Briefs;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads logs as runs show them.
@ApplicationScoped
class RunLogs {
  private static final int LINES = 500;

  private final RunLog log;
  private final Briefs executions;

  RunLogs(RunLog log, Briefs executions) {
    this.log = log;
    this.executions = executions;
  }

  /// The lines after the cursor; 0 reads from the start.
  LogPart after(Run run, long after) {
    RunLog.Part part = log.after(run.id(), after, LINES);
    return new LogPart(
        run.id(),
        lines(part.events()),
        part.nextCursor(),
        part.events().size() == LINES,
        run.status().isFinal() && !part.more());
  }

  private List<LogPart.Line> lines(List<RunEvent> events) {
    if (events.isEmpty()) {
      return List.of();
    }
    List<UUID> named =
        events.stream().map(RunEvent::executionId).filter(Objects::nonNull).distinct().toList();
    Map<UUID, String> subjects =
        executions.among(named).stream().collect(Collectors.toMap(Brief::id, RunLogs::subject));
    return events.stream()
        .map(event -> LogPart.Line.of(event, subject(subjects, event.executionId())))
        .toList();
  }

  private static String subject(Map<UUID, String> subjects, @Nullable UUID execution) {
    return execution == null ? "" : subjects.getOrDefault(execution, "");
  }

  private static String subject(Brief execution) {
    return "%s · %s %s"
        .formatted(
            execution.configuration().pageName(),
            execution.browser().name().toLowerCase(Locale.ROOT),
            execution.viewport());
  }
}
