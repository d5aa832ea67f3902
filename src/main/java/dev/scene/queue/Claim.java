package dev.scene.queue;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import dev.scene.catalog.Browser;
import dev.scene.catalog.Viewport;
import dev.scene.catalog.capture.Action;
import dev.scene.catalog.capture.Device;
import dev.scene.catalog.capture.Evidence;
import dev.scene.catalog.capture.Loading;
import dev.scene.catalog.capture.Quiet;
import dev.scene.catalog.capture.Shot;
import dev.scene.run.plan.Configuration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An execution that is the runner's until its lease ends; `token` is for its callbacks alone. The
/// only message in which secrets are told.
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Claim(
    UUID executionId,
    UUID runId,
    int attempt,
    String token,
    PageToOpen page,
    TaskToDo task,
    Browser browser,
    Viewport viewport,
    Capture capture,
    Configuration.Timeouts timeouts) {

  public record PageToOpen(
      String name,
      String url,
      @Nullable String referenceUrl,
      @Nullable Login basicAuth,
      List<Action> preparatoryActions,
      @Nullable String preparatoryJs) {}

  public record Login(String username, String password) {
    @Override
    public String toString() {
      return "Login of " + username;
    }
  }

  public record TaskToDo(String name, List<Action> taskActions, @Nullable String taskJs) {}

  public record Capture(
      Device device, Session session, Loading loading, Quiet quiet, Shot shot, Evidence evidence) {}

  public record Session(
      @Nullable Instant fixedTime,
      @Nullable Long randomSeed,
      Map<String, String> headers,
      List<Cookie> cookies,
      @Nullable JsonNode storageState,
      List<String> blockedHosts,
      @Nullable Boolean ignoreHttpsErrors) {
    @Override
    public String toString() {
      return "Session with %d headers and %d cookies".formatted(headers.size(), cookies.size());
    }
  }

  public record Cookie(String name, String value, @Nullable String domain, @Nullable String path) {
    @Override
    public String toString() {
      return "Cookie " + name;
    }
  }
}
