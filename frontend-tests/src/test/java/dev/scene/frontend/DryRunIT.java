package dev.scene.frontend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(InBrowser.class)
class DryRunIT {
  private static final int A_CAPTURE = 60_000;

  private final Window window;
  private final Given given;
  private final String project;

  DryRunIT(Installation installation, Window window) {
    this.window = window;
    this.given = installation.given();
    this.project = given.project(Given.named("Tried out"));
  }

  @BeforeEach
  void openTheTasksOfAProject() {
    String page = given.page(project, "Home", given.place("Home").address());
    given.task(project, page, "As it opens", List.of(Given.DESK, Given.PHONE));
    window.open("/projects/%s?tab=tasks".formatted(project)).mark();
  }

  private Locator panel() {
    return window.find("#dialog-over");
  }

  private void untilFinished() {
    assertThat(panel().locator("#dry-run-live .status"))
        .hasText("Finished", new LocatorAssertions.HasTextOptions().setTimeout(A_CAPTURE));
  }

  @Test
  void oneClickShowsThePictureTheLogAndTheEvidence() {
    window.button("Dry run of As it opens").click();
    untilFinished();
    assertThat(panel().locator(".shot img").first()).hasJSProperty("complete", true);
    assertThat(panel().locator(".log")).containsText("navigated");
    assertThat(panel().locator(".phases")).containsText("Picture");
    assertThat(panel().locator(".kept a").first()).containsText("Console");
    assertThat(panel()).containsText("no baseline comes of it");
    assertThat(window.isMarked()).isTrue();

    window.open("/projects/" + project);
    assertThat(window.find("dl.facts")).containsText("none yet");
    window.open("/runs?project_id=" + project);
    assertThat(window.find(".tiles, tbody tr")).hasCount(0);
  }

  @Test
  void aFormIsSavedAndTriedOutByOneClick() {
    window.find("#project .row-link").click();
    window.fill("Name", "As it opens, dark");
    window.button("Save and dry run").click();
    assertThat(window.toast("saved")).isVisible();
    Locator beside = window.dialog().locator("#try");
    assertThat(beside.locator("#dry-run-live .status"))
        .hasText("Finished", new LocatorAssertions.HasTextOptions().setTimeout(A_CAPTURE));
    assertThat(beside.locator(".shot img").first()).hasJSProperty("complete", true);
    assertThat(window.field("Name")).hasValue("As it opens, dark");
    assertThat(window.find("#project .row-link")).hasText(Pattern.compile("dark"));

    window.fill("Name", "As it opens, darker");
    window.submit();
    assertThat(window.find("#project .row-link")).hasText(Pattern.compile("darker"));
  }
}
