package dev.scene.runner.service;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The messages of `runner-image/contract`, field by field.
public final class Messages {
  private Messages() {}

  public record ClaimRequest(String container, String browser) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Claim(
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
  public record Page(String name, String url, @Nullable String preparatoryJs) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Task(String name, @Nullable String taskJs) {}

  public record Size(int width, int height) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Flags(boolean screenshotFullPage) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Timeouts(int navigationMs, int actionMs, int executionMs) {}

  public record Event(long seq, Instant at, String type, String message) {}

  public record EventBatch(int attempt, List<Event> events) {}

  public record HeartbeatRequest(int attempt) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record HeartbeatAnswer(boolean stop) {}

  public record Artifact(
      String name, String type, String contentType, long sizeBytes, String sha256) {}

  public record Timings(
      long navigationMs, long settleMs, long captureMs, long uploadMs, long totalMs) {}

  public record Environment(
      String browser, String browserVersion, String driverVersion, String runnerVersion) {}

  public record Result(
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
  public record Problem(@Nullable String title, @Nullable String detail, @Nullable String remedy) {}
}
