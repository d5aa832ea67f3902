package dev.scene.faults.harness;

import dev.scene.faults.harness.History.Kind;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a call of a runner is about.
public record Callback(
    Kind kind,
    @Nullable String execution,
    int attempt,
    @Nullable String name,
    @Nullable String sha256) {
  private static final Pattern PATH =
      Pattern.compile("/callback/executions/([^/]+)/(artifacts/(?<file>.+)|(?<what>.+))");
  private static final Pattern ATTEMPT = Pattern.compile("\"attempt\"\\s*:\\s*(\\d+)");
  private static final Pattern EXECUTION = Pattern.compile("\"execution_id\"\\s*:\\s*\"([^\"]+)");

  static Callback of(CallbackProxy.Request request) {
    String path = request.address().getPath();
    Matcher parts = PATH.matcher(path);
    if (!parts.matches()) {
      return new Callback(
          path.equals("/callback/claims") ? Kind.CLAIM : Kind.OTHER, null, 0, null, null);
    }
    String file = parts.group("file");
    String sha256 = Picture.sha256(request.body());
    if (file != null) {
      String attempt = request.headers().getFirst("X-Scene-Attempt");
      return new Callback(
          Kind.UPLOAD,
          parts.group(1),
          attempt == null ? 0 : Integer.parseInt(attempt),
          file,
          sha256);
    }
    boolean result = parts.group("what").equals("complete");
    return new Callback(
        result ? Kind.COMPLETE : Kind.OTHER,
        parts.group(1),
        attempt(request.body()),
        parts.group("what"),
        sha256);
  }

  /// The same claim, with what it was answered.
  Callback answered(byte[] answer) {
    Matcher execution = EXECUTION.matcher(new String(answer, StandardCharsets.UTF_8));
    return execution.find()
        ? new Callback(kind, execution.group(1), attempt(answer), null, null)
        : this;
  }

  private static int attempt(byte[] body) {
    Matcher found = ATTEMPT.matcher(new String(body, StandardCharsets.UTF_8));
    return found.find() ? Integer.parseInt(found.group(1)) : 0;
  }
}
