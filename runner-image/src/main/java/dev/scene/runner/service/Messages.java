package dev.scene.runner.service;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The messages of `runner-image/contract`, field by field.
public final class Messages {
  private Messages() {}

  public record ClaimRequest(
      String container, String browser, List<String> delivering, boolean mayWait) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Later(int askAgainMs) {}

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
      CaptureOptions capture,
      Timeouts timeouts) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Page(
      String name,
      String url,
      @Nullable String referenceUrl,
      @Nullable BasicAuth basicAuth,
      List<Action> preparatoryActions,
      @Nullable String preparatoryJs) {}

  public record BasicAuth(String username, String password) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Task(String name, List<Action> taskActions, @Nullable String taskJs) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Action(
      String type,
      @Nullable String selector,
      @Nullable String value,
      @Nullable String key,
      @Nullable String button,
      @Nullable String state,
      @Nullable String script,
      @Nullable Object args,
      @Nullable Integer timeoutMs,
      @Nullable Integer waitMs,
      @Nullable Integer delayMs) {}

  /// How a page is captured; every default is resolved by the service.
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record CaptureOptions(
      Device device,
      Session session,
      Loading loading,
      Quiet quiet,
      ShotOptions shot,
      EvidenceOptions evidence) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Device(
      double scaleFactor,
      @Nullable Boolean mobile,
      String locale,
      String timezone,
      String colorScheme,
      boolean reducedMotion,
      @Nullable String userAgent) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Session(
      @Nullable String fixedTime,
      @Nullable Long randomSeed,
      Map<String, String> headers,
      List<Cookie> cookies,
      @Nullable JsonNode storageState,
      List<String> blockedHosts,
      boolean ignoreHttpsErrors) {

    public Session {
      // JSON's null is read as a node of its own
      if (storageState != null && storageState.isNull()) storageState = null;
    }
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Cookie(String name, String value, @Nullable String domain, @Nullable String path) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Loading(
      String waitUntil,
      boolean acceptHttpErrors,
      boolean autoScroll,
      boolean forceLazy,
      int waitMs,
      int settleCaptures) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Quiet(
      String cookieBanners,
      List<String> cookieBannerSelectors,
      boolean stopAnimations,
      boolean pauseMedia,
      boolean hideScrollbars,
      boolean unstick,
      List<String> hideSelectors) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record ShotOptions(
      String area,
      List<String> selectors,
      List<String> maskSelectors,
      List<String> ignoreSelectors) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record EvidenceOptions(String trace, String video, boolean har, boolean dom) {}

  public record Size(int width, int height) {}

  public record Box(int x, int y, int width, int height) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Timeouts(int navigationMs, int actionMs, int executionMs) {}

  public record Event(long seq, Instant at, String type, String message) {}

  public record EventBatch(int attempt, List<Event> events) {}

  public record HeartbeatRequest(int attempt) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record HeartbeatAnswer(boolean stop) {}

  public record Artifact(
      String name, String type, String contentType, long sizeBytes, String sha256) {}

  /// Each phase in ms.
  public record Timings(
      long navigationMs,
      long actionsMs,
      long scrollMs,
      long settleMs,
      long captureMs,
      long referenceMs,
      long evidenceMs,
      long uploadMs,
      long totalMs) {}

  /// What became of the reference page.
  public record Reference(
      @Nullable String finalUrl,
      @Nullable Integer httpStatus,
      @Nullable Size screenshot,
      boolean unstable,
      String message) {}

  public record Environment(
      String browser,
      String browserVersion,
      String driverVersion,
      String runnerVersion,
      @Nullable String image) {}

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
      boolean unstable,
      int captureAttempts,
      List<Box> ignored,
      @Nullable Reference reference,
      Timings timings,
      Environment environment,
      List<String> warnings,
      List<Artifact> artifacts) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Problem(@Nullable String title, @Nullable String detail, @Nullable String remedy) {}
}
