package dev.scene.runner.capture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scene.runner.service.Messages.Action;
import org.junit.jupiter.api.Test;

class ActionsTest {

  @Test
  void anActionIsToldWithoutItsValue() {
    Action fill =
        new Action("fill", "#password", "secret", null, null, null, null, null, null, null, null);

    assertThat(Actions.describe(fill)).isEqualTo("fill \"#password\"");
  }

  @Test
  void theLastLineThatSaysWhatWasInTheWayIsTheReason() {
    String message =
        """
        Timeout 500ms exceeded.
        Call log:
          - waiting for locator("#covered").first()
          -   2 × waiting for element to be visible, enabled and stable
          -     element is not stable
          -   <div id="cover"></div> intercepts pointer events
          -   retrying click action
        """;

    assertThat(Actions.Hindrance.in(message))
        .isEqualTo("<div id=\"cover\"></div> intercepts pointer events");
  }

  @Test
  void aStackHasThePagesFramesOnly() {
    String message =
        """
        Error: no such basket
            at inner (http://site/script.html:3:33)
            at eval (eval at evaluate (:303:30), <anonymous>:1:1)
            at UtilityScript.evaluate (<anonymous>:305:16)
            at Frame.evaluate (/opt/lib/coreBundle.js:1:1)
        """;

    assertThat(Scripts.stack(message)).isEqualTo(" (at inner (http://site/script.html:3:33))");
  }
}
