package dev.scene.frontend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(InBrowser.class)
class SettingsIT {
  private static final int A_RUNNER = 40_000;

  private final Window window;
  private final Given given;

  SettingsIT(Installation installation, Window window) {
    installation.storefront();
    this.window = window;
    this.given = installation.given();
  }

  @AfterEach
  void asTheyWere() {
    for (String field : List.of("display_timezone", "max_attempts", "viewports")) {
      given.api().patch("/api/config", Collections.singletonMap(field, null));
    }
  }

  private Locator label(String text) {
    return window.page().getByLabel(text);
  }

  @Test
  void aSectionSavesByItselfAndHoldsAtOnce() {
    window.open("/settings").mark();
    label("Attempts").fill("5");
    window.button("Save runs & limits").click();
    assertThat(window.toast("Saved")).isVisible();
    assertThat(label("Attempts")).hasValue("5");
    assertThat(window.find("#runs-and-limits")).containsText("Set by local");
    assertThat(window.isMarked()).isTrue();
    window.open("/settings");
    assertThat(label("Attempts")).hasValue("5");
  }

  @Test
  void timesAreShownInTheZoneThatIsSet() {
    window.open("/settings");
    label("Times").selectOption("local");
    window.button("Save display").click();
    assertThat(window.find("html")).hasAttribute("data-scene-timezone", "local");
    window.open("/baselines");
    assertThat(window.find("#baselines time").first()).not().containsText("UTC");
  }

  @Test
  void viewportsAreAddedAndTakenAwayButNotThoseInUse() {
    window.open("/settings");
    assertThat(window.page().locator("input[name=viewports][readonly]")).not().hasCount(0);
    window.button("Add viewport").click();
    window.page().keyboard().type("1111x700");
    window.button("Remove 1680×1050").click();
    window.button("Save browsers & viewports").click();
    assertThat(window.toast("Saved")).isVisible();
    assertThat(window.page().locator("input[name=viewports][value='1111×700']")).hasCount(1);
    assertThat(window.button("Remove 1680×1050")).hasCount(0);
  }

  @Test
  void somebodyElsesChangeIsNotLost() {
    window.open("/settings");
    given.api().patch("/api/config", Map.of("max_attempts", 9));
    label("Attempts").fill("4");
    window.button("Save runs & limits").click();
    assertThat(window.toast("Conflict")).containsText("max_attempts is 9");
  }

  @Test
  void theCallbackAddressIsTriedByARealRunner() {
    window.open("/settings");
    window.button("Try the callback address").click();
    assertThat(window.find("#probe-answer"))
        .containsText(
            "A runner reached this service",
            new LocatorAssertions.ContainsTextOptions().setTimeout(A_RUNNER));
  }

  @Test
  void everythingIsDoneByKeys() {
    window.open("/projects");
    window.tabTo("#rail-settings");
    window.page().keyboard().press("Enter");
    assertThat(window.page()).hasURL(Pattern.compile("/settings$"));
    window.tabTo("#max_attempts");
    window.page().keyboard().press("ControlOrMeta+A");
    window.page().keyboard().type("2");
    window.page().keyboard().press("Enter");
    assertThat(window.toast("Saved")).isVisible();
  }
}
