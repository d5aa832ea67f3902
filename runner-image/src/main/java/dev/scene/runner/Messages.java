package dev.scene.runner;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The messages of `runner-image/contract`, field by field.
final class Messages {
  private Messages() {}

  record ClaimRequest(String container, String browser) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Claim(
      String executionId,
      String runId,
      int attempt,
      String token,
      Page page,
      Task task,
      String browser,
      Size viewport,
      Flags flags,
      Timeouts timeouts) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Page(String name, String url, @Nullable String preparatoryJs) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Task(String name, @Nullable String taskJs) {}

  record Size(int width, int height) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Flags(boolean screenshotFullPage) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Timeouts(int navigationMs, int actionMs, int executionMs) {}

  record Event(long seq, Instant at, String type, String message) {}

  record EventBatch(int attempt, List<Event> events) {}

  record HeartbeatRequest(int attempt) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record HeartbeatAnswer(boolean stop) {}

  record Artifact(String name, String type, String contentType, long sizeBytes, String sha256) {}

  record Timings(long navigationMs, long settleMs, long captureMs, long uploadMs, long totalMs) {}

  record Environment(
      String browser, String browserVersion, String driverVersion, String runnerVersion) {}

  record Result(
      String executionId,
      String runId,
      int attempt,
      String status,
      @Nullable String reason,
      String message,
      @Nullable String finalUrl,
      @Nullable Integer httpStatus,
      @Nullable Size screenshot,
      Timings timings,
      Environment environment,
      List<String> warnings,
      List<Artifact> artifacts) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Problem(@Nullable String title, @Nullable String detail, @Nullable String remedy) {}
}
