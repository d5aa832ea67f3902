package dev.scene.run.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiffLevelTest {
  @ParameterizedTest
  @CsvSource({
    "false, 0, 1, NONE",
    "false, 0, 0, NONE",
    "true, 0, 0, MINOR",
    "true, 0, 1, MINOR",
    "true, 0.9999, 1, MINOR",
    "true, 1, 1, MINOR",
    "true, 1.0001, 1, MAJOR",
    "true, 0.0001, 0, MAJOR",
    "true, 100, 100, MINOR"
  })
  void upToTheThresholdIsMinorAndAboveItMajor(
      boolean differs, double percent, double threshold, DiffLevel level) {
    assertThat(DiffLevel.of(differs, percent, threshold)).isEqualTo(level);
  }
}
