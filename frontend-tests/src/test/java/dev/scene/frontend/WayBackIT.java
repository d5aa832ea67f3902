package dev.scene.frontend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Ways out: one level up, back from a mistake, on from what somebody deleted.
@ExtendWith(InBrowser.class)
class WayBackIT {
  private final Installation installation;
  private final Window window;

  WayBackIT(Installation installation, Window window) {
    this.installation = installation;
    this.window = window;
  }

  @Test
  void escapeLeadsFromTheViewerToTheRunAndFromThereToAllRuns() {
    Storefront storefront = installation.storefront();
    window.open(storefront.changed().viewer());
    assertThat(window.find(".viewer-head h1")).isVisible();
    window.page().keyboard().press("Escape");
    assertThat(window.page()).hasURL("/runs/" + storefront.comparison());

    window.find("#group-menu > summary").click();
    window.page().keyboard().press("Escape");
    assertThat(window.find("#group-menu > summary")).isFocused();
    assertThat(window.page()).hasURL("/runs/" + storefront.comparison());
    window.page().keyboard().press("Escape");

    assertThat(window.page()).hasURL("/runs");
  }

  @Test
  void aTaskThatWasSwitchedOffByMistakeIsPutBack() {
    Given.Setup setup =
        installation.given().setup(Given.named("Undone"), List.of("One"), List.of(Given.DESK));
    window.open("/projects/%s?tab=batches".formatted(setup.project())).mark();
    Locator row = window.find("#batch-" + setup.batch());
    row.locator(".row-link").click();
    window.dialog().getByRole(AriaRole.SWITCH).uncheck();
    window.submit();
    assertThat(row).containsText("1 off");

    window.toast("go without 1 task").getByText("Undo").click();

    assertThat(window.toast("put back")).isVisible();
    assertThat(row).not().containsText("1 off");
    assertTrue(window.isMarked());
  }

  @Test
  void aProjectThatWasDeletedElsewhereSaysSoAndLeadsOn() {
    String project = installation.given().project(Given.named("Gone"));
    window.open("/projects/" + project);
    window.page().request().delete(window.base() + "/api/projects/" + project);

    window.find("#tab-tasks").click();

    assertThat(window.find("h1")).hasText("Not found");
    assertThat(window.find("main")).containsText("There is no project with the id " + project);
    window.link("Projects").last().click();
    assertThat(window.page()).hasURL("/projects");
  }
}
