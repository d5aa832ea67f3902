package dev.scene.frontend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Two windows with the same form.
@ExtendWith(InBrowser.class)
class StaleIT {
  private final Installation installation;
  private final Window mine;
  private final String project;

  StaleIT(Installation installation, Window window) {
    this.installation = installation;
    this.mine = window;
    this.project = installation.given().project(Given.named("Edited twice"));
  }

  @BeforeEach
  void somebodyElseSavesWhileTheFormIsOpen() {
    installation.given().page(project, "Home", "https://shop.example/");
    edit(mine);
    try (Window theirs = installation.window(Window.Look.DESKTOP)) {
      edit(theirs);
      theirs.fill("Address", "https://theirs.example/");
      theirs.fill("Reference address", "https://staging.theirs.example/");
      theirs.submit();
      assertThat(theirs.toast("saved")).isVisible();
    }
  }

  private void edit(Window window) {
    window.open("/projects/%s?tab=pages".formatted(project));
    window.find("#project .row-link").click();
    assertThat(window.field("Address")).isVisible();
  }

  private Locator choice(String side) {
    return mine.dialog()
        .locator(".conflict button")
        .filter(new Locator.FilterOptions().setHasText(side));
  }

  @Test
  void whatOnlyOneChangedIsTakenOverAndTheRestIsAsked() {
    mine.fill("Address", "https://mine.example/");
    mine.submit();

    assertThat(mine.dialog().locator(".conflict-note")).containsText("Somebody else saved this");
    assertThat(mine.dialog().locator(".conflict-note"))
        .containsText("1 field you had not touched was taken over");
    assertThat(mine.field("Reference address")).hasValue("https://staging.theirs.example/");
    assertThat(mine.dialog().locator(".conflict")).hasCount(1);
    assertThat(mine.field("Address")).hasValue("https://mine.example/");
    choice("Take theirs").click();
    assertThat(mine.field("Address")).hasValue("https://theirs.example/");
    choice("Keep mine").click();
    assertThat(mine.field("Address")).hasValue("https://mine.example/");

    mine.submit();

    assertThat(mine.toast("saved")).isVisible();
    assertThat(mine.find("#project tbody")).containsText("https://mine.example/");
  }

  @Test
  void whoTouchedOtherFieldsLosesNothing() {
    mine.fill("Name", "Start");
    mine.submit();
    assertThat(mine.dialog().locator(".conflict")).hasCount(0);
    mine.submit();

    assertThat(mine.find("#project tbody")).containsText("Start");
    assertThat(mine.find("#project tbody")).containsText("https://theirs.example/");
  }
}
