package dev.scene.run;

import dev.scene.run.comparison.DiffLevel;
import dev.scene.run.plan.Priority;
import dev.scene.run.plan.RunSettings;
import dev.scene.run.state.Stop;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.json.Json;
import org.jspecify.annotations.Nullable;

/// One execution of a batch, or a dry run of a task, which has no `batchId`.
///
/// `baselineId` is the baseline that the run as a whole compares with, absent where each task
/// follows its own policy or there is none. The averages are percent. `deadline` is
/// `timeoutSeconds` after the first start; `stop` is who ended it or asked for its end.
public record Run(
    UUID id,
    @Nullable UUID batchId,
    @Nullable UUID baselineId,
    Purpose purpose,
    Status status,
    @Nullable String reason,
    String requestedBy,
    @Nullable String note,
    @Nullable String jiraIssue,
    @Nullable String idempotencyKey,
    String launchFingerprint,
    @Json RunSettings settings,
    Priority priority,
    @Nullable Integer timeoutSeconds,
    @Nullable Instant deadline,
    @Nested("stop") @Nullable Stop stop,
    @Nullable Double diffAverage,
    @Nullable Double diffMaximum,
    @Nullable DiffLevel diffLevel,
    Instant createdAt,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt) {}
