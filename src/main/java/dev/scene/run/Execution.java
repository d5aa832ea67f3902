package dev.scene.run;

import dev.scene.catalog.Browser;
import dev.scene.catalog.Viewport;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.json.Json;
import org.jspecify.annotations.Nullable;

/// One task in one browser at one viewport: the atom of a run.
///
/// `attempt` counts the claims and is the fencing token: what an older attempt sends is refused.
/// `leaseUntil` is when the runner counts as lost, `deadline` when the execution must be over.
/// `resultSha256` is of the body that the runner posted. `percent` is of the union canvas.
/// `fingerprint` is the same for executions in which the same has changed. What is `unstable` was
/// captured although its page never came to rest.
public record Execution(
    UUID id,
    UUID testRunId,
    UUID taskId,
    @Nullable UUID baselineId,
    int position,
    Browser browser,
    int viewportWidth,
    int viewportHeight,
    @Json Configuration configuration,
    Status status,
    @Nullable String reason,
    @Nullable String error,
    int attempt,
    @Nullable String container,
    @Nullable String tokenHash,
    @Nullable Instant leaseUntil,
    @Nullable Instant deadline,
    @Nullable Integer exitCode,
    @Nullable String resultSha256,
    @Json @Nullable CaptureResult result,
    ComparisonStatus comparisonStatus,
    @Nullable String verdict,
    @Nullable String fingerprint,
    @Nullable DiffLevel diffLevel,
    @Nullable Double percent,
    @Json @Nullable Difference comparison,
    boolean unstable,
    @Nested("reference") ReferenceComparison reference,
    Instant createdAt,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt) {

  public Viewport viewport() {
    return new Viewport(viewportWidth, viewportHeight);
  }
}
