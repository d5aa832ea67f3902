package dev.scene.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scene.platform.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;

class FaultsTest {
  private static final Faults FAULTS =
      new Faults(
          List.of(
              new Problem.Field("task_actions[1].selector", "must name an element"),
              new Problem.Field("capture.session.headers[\"X-A\"]", "must not be empty"),
              new Problem.Field("name", "must not be empty")));

  @Test
  void whatIsWrongWithAnElementBelongsToItsField() {
    assertThat(FAULTS.of("task_actions")).isEqualTo("must name an element");
    assertThat(FAULTS.of("task")).isEmpty();
  }

  @Test
  void anElementIsCalledByItsNameOrItsNumberFromOne() {
    assertThat(FAULTS.under("task_actions"))
        .containsExactly(new Faults.Fault("no. 2: selector", "must name an element"));
    assertThat(FAULTS.under("capture.session.headers"))
        .containsExactly(new Faults.Fault("X-A", "must not be empty"));
    assertThat(FAULTS.under("name")).containsExactly(new Faults.Fault("", "must not be empty"));
  }

  @Test
  void scriptsGetTheFaultsOfAFieldOnly() {
    assertThat(FAULTS.json("name"))
        .isEqualTo("[{\"field\":\"name\",\"message\":\"must not be empty\"}]");
    assertThat(Faults.NONE.json("name")).isEqualTo("[]");
  }
}
