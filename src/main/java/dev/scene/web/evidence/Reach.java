package dev.scene.web.evidence;

import dev.scene.run.CaptureResult;
import dev.scene.run.Execution;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One of the steps in which a page is reached, and how it went.
///
/// @param state `good`, `bad`, or `open` where an earlier step failed
/// @param words what came of it
public record Reach(String label, String state, String words) {
  private static final String HOST = "Host name";
  private static final String CONNECTION = "Connection";
  private static final String CERTIFICATE = "Certificate";
  private static final String ANSWER = "Answer";

  private static final Map<String, Reach> FAILED =
      Map.of(
          "dns_failure", bad(HOST, "unknown"),
          "connection_failed", bad(CONNECTION, "refused or lost"),
          "certificate_error", bad(CERTIFICATE, "not trusted"),
          "navigation_timeout", bad(ANSWER, "too late"),
          "redirect_loop", bad(ANSWER, "redirects in circles"),
          "download", bad(ANSWER, "a file to save"));

  private static Reach bad(String label, String words) {
    return new Reach(label, "bad", words);
  }

  /// How far an execution that is over came; nothing where it does not tell.
  public static List<Reach> of(Execution execution) {
    CaptureResult result = execution.result();
    String url = execution.configuration().url().toLowerCase(Locale.ROOT);
    return execution.status().isFinal()
        ? of(
            url.startsWith("https:"),
            execution.reason(),
            result == null ? null : result.httpStatus())
        : List.of();
  }

  static List<Reach> of(boolean secure, @Nullable String reason, @Nullable Integer status) {
    String answer = status == null ? "an error" : "HTTP " + status;
    Reach failed =
        "http_status".equals(reason)
            ? bad(ANSWER, answer)
            : FAILED.get(Objects.requireNonNullElse(reason, ""));
    return failed == null && status == null ? List.of() : steps(secure, failed, answer);
  }

  private static List<Reach> steps(boolean secure, @Nullable Reach failed, String answer) {
    List<Reach> steps = new ArrayList<>();
    String state = "good";
    for (String label :
        secure
            ? List.of(HOST, CONNECTION, CERTIFICATE, ANSWER)
            : List.of(HOST, CONNECTION, ANSWER)) {
      if (failed != null && failed.label().equals(label)) {
        steps.add(failed);
        state = "open";
      } else {
        steps.add(new Reach(label, state, words(label, state, answer)));
      }
    }
    return List.copyOf(steps);
  }

  private static String words(String label, String state, String answer) {
    if (state.equals("open")) {
      return "not reached";
    }
    return switch (label) {
      case HOST -> "found";
      case CONNECTION -> "made";
      case CERTIFICATE -> "trusted";
      default -> answer;
    };
  }
}
