package dev.scene.faults.harness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scene.faults.harness.Linearity.Done;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A counter that answers what it was before.
class LinearityTest {
  private static boolean explains(int last, List<Done<String>> history) {
    return Linearity.explains(
        (state, _, answer) ->
            String.valueOf(state).equals(answer) ? Optional.of(state + 1) : Optional.empty(),
        0,
        last,
        history);
  }

  @Test
  void oneAfterTheOtherIsExplained() {
    assertThat(explains(2, List.of(new Done<>("add", "0", 1, 2), new Done<>("add", "1", 3, 4))))
        .isTrue();
  }

  @Test
  void atOnceInEitherOrderIsExplained() {
    assertThat(explains(2, List.of(new Done<>("add", "1", 1, 4), new Done<>("add", "0", 2, 3))))
        .isTrue();
  }

  @Test
  void anAnswerFromBeforeWhatWasOverIsNot() {
    assertThat(explains(2, List.of(new Done<>("add", "1", 1, 2), new Done<>("add", "0", 3, 4))))
        .isFalse();
  }

  @Test
  void aLostUpdateIsNot() {
    assertThat(explains(2, List.of(new Done<>("add", "0", 1, 4), new Done<>("add", "0", 2, 3))))
        .isFalse();
  }

  @Test
  void anEndThatTheOperationsDoNotGiveIsNot() {
    assertThat(explains(1, List.of(new Done<>("add", "0", 1, 2), new Done<>("add", "1", 3, 4))))
        .isFalse();
  }
}
