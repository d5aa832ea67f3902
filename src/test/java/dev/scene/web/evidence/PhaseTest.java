package dev.scene.web.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PhaseTest {
  @Test
  void phasesStandInTheOrderInWhichTheyHappenEndToEnd() {
    assertThat(
            Phase.of(
                Map.of(
                    "capture_ms", 200L, "navigation_ms", 300L, "scroll_ms", 0L, "total_ms", 900L)))
        .containsExactly(
            new Phase("navigation", "Opening", 300, 0), new Phase("capture", "Picture", 200, 300));
  }

  @Test
  void aPhaseThatIsNotKnownComesLastUnderItsOwnName() {
    assertThat(Phase.of(Map.of("warm_up_ms", 5L, "upload_ms", 10L)))
        .extracting(Phase::label)
        .containsExactly("Uploading", "Warm up");
  }

  @Test
  void theTotalIsWhatTheRunnerSaysOrElseTheSum() {
    assertThat(Phase.total(Map.of("upload_ms", 10L, "total_ms", 900L))).isEqualTo(900);
    assertThat(Phase.total(Map.of("upload_ms", 10L, "scroll_ms", 20L))).isEqualTo(30);
  }

  @Test
  void shortTimesAreMillisecondsAndLongOnesSeconds() {
    assertThat(Phase.took(999)).isEqualTo("999 ms");
    assertThat(Phase.took(2449)).isEqualTo("2.4 s");
  }
}
