package dev.scene.web.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReachTest {
  private static List<String> steps(
      boolean secure, @Nullable String reason, @Nullable Integer status) {
    return Reach.of(secure, reason, status).stream()
        .map(step -> "%s %s: %s".formatted(step.state(), step.label(), step.words()))
        .toList();
  }

  @Test
  void whatAnsweredWasReachedInEveryStep() {
    assertThat(steps(true, null, 200))
        .containsExactly(
            "good Host name: found",
            "good Connection: made",
            "good Certificate: trusted",
            "good Answer: HTTP 200");
  }

  @Test
  void withoutEncryptionNoCertificateIsAskedFor() {
    assertThat(steps(false, "http_status", 503))
        .containsExactly("good Host name: found", "good Connection: made", "bad Answer: HTTP 503");
  }

  @Test
  void behindAStepThatFailedNothingWasReached() {
    assertThat(steps(true, "dns_failure", null))
        .containsExactly(
            "bad Host name: unknown",
            "open Connection: not reached",
            "open Certificate: not reached",
            "open Answer: not reached");
    assertThat(steps(true, "certificate_error", null))
        .contains("good Connection: made", "bad Certificate: not trusted");
  }

  @Test
  void aFailureOfAnotherKindTellsWhatAnswered() {
    assertThat(steps(false, "selector_not_found", 200)).contains("good Answer: HTTP 200");
    assertThat(steps(false, "runner_died", null)).isEmpty();
  }
}
