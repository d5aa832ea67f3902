package dev.scene.frontend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Keyboard;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The way of somebody who has no mouse.
@ExtendWith(InBrowser.class)
class KeyboardWalkIT {
  private final Window window;
  private final Given given;

  KeyboardWalkIT(Installation installation, Window window) {
    this.window = window;
    this.given = installation.given();
  }

  @Test
  void aRunIsStartedAndItsFailingPictureFoundByKeysAlone() {
    Given.Setup setup =
        given.setup(Given.named("Walked"), List.of("Good", "Bad"), List.of(Given.DESK));
    setup.places().getLast().failsWith(500);
    Keyboard keys = window.page().keyboard();

    window.open("/runs?project_id=" + setup.project());
    window.tabTo("#start-run");
    keys.press("Enter");
    assertThat(window.dialog()).isVisible();
    window.tabTo("#batch_id");
    keys.type("Nightly");
    assertThat(window.find("#launch-size")).containsText("2 pictures");
    window.tabTo("#note");
    keys.type("walked");
    window.tabTo("#launch-start");
    keys.press("Enter");

    assertThat(window.page()).hasURL(Pattern.compile("/runs/[0-9a-f-]{36}"));
    window.untilOver("Failed");
    assertThat(window.find("#run-live")).containsText("walked");
    window.tabTo("#show-failed");
    keys.press("Enter");
    assertThat(window.find(".tile")).hasCount(1);
    assertThat(window.find("#show-failed")).isFocused();
    window.tabTo(".tile-link");
    keys.press("Enter");
    assertThat(window.page()).hasURL(Pattern.compile("/executions/.*/viewer"));
    assertThat(window.find(".viewer-head h1")).containsText("Bad");
  }
}
