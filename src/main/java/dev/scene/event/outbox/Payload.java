package dev.scene.event.outbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a receiver is told, complete when it is written: later changes don't reach it. Parts that
/// an event has nothing to do with are left out. Addresses within the service begin with a slash.
///
/// @param attempt which attempt at the execution it was
/// @param durationMs from the start of the run or execution to its end
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Payload(
    EventType event,
    Instant occurredAt,
    @Nullable Integer attempt,
    @Nullable Long durationMs,
    @Nullable Named project,
    @Nullable Named batch,
    @Nullable Baseline baseline,
    @Nullable Run run,
    @Nullable Threshold threshold,
    @Nullable Named task,
    @Nullable Page page,
    @Nullable Execution execution,
    @Nullable Review review) {

  /// Something that people gave a name.
  public record Named(UUID id, String name) {}

  /// The items are counted where the baseline has just been made.
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Baseline(
      UUID id,
      @Nullable Instant createdAt,
      @Nullable Integer itemsTotal,
      @Nullable Integer itemsSucceeded,
      @Nullable Integer itemsMissing) {

    /// One that is compared with.
    public Baseline(UUID id, @Nullable Instant createdAt) {
      this(id, createdAt, null, null, null);
    }
  }

  /// Percentages and totals are there once it is over.
  public record Run(
      UUID id,
      String purpose,
      String status,
      @Nullable String reason,
      @Nullable String requestedBy,
      @Nullable String note,
      @Nullable String jiraIssue,
      @Nullable Double diffAverage,
      @Nullable Double diffMaximum,
      @Nullable String diffLevel,
      @Nullable Totals totals,
      String viewerUrl) {}

  /// How many executions of the run ended how.
  public record Totals(
      int executions,
      int finished,
      int failed,
      int cancelled,
      int changed,
      int withoutBaseline,
      int notCompared) {}

  /// Percent that may differ on average and that does.
  public record Threshold(double runDiffThreshold, double diffAverage, boolean passed) {}

  /// The page as it was when the run was launched.
  public record Page(UUID id, String name, String url, @Nullable String referenceUrl) {}

  public record Viewport(int width, int height) {}

  /// `verdict` and `level` are those of the comparison with the baseline.
  public record Execution(
      UUID id,
      String browser,
      Viewport viewport,
      String status,
      @Nullable String reason,
      @Nullable String error,
      @Nullable String verdict,
      @Nullable String level,
      @Nullable UUID retryOf,
      Files artifacts,
      @Nullable Stats stats,
      String viewerUrl) {}

  /// Where its files are; null for what it has not.
  public record Files(
      @Nullable String observedUrl,
      @Nullable String baselineUrl,
      @Nullable String diffUrl,
      @Nullable String heatmapUrl,
      @Nullable String referenceUrl,
      @Nullable String traceUrl,
      @Nullable String videoUrl,
      @Nullable String thumbnailUrl) {}

  /// What was found beside the baseline, or where there is none, beside the reference.
  public record Stats(long changedPixels, double percentChanged) {}

  /// A person's verdict.
  public record Review(String decision, String by, @Nullable String comment) {}
}
