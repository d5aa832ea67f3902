package dev.scene.frontend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(InBrowser.class)
class TasksIT {
  private final Window window;
  private final Given given;
  private final String project;

  TasksIT(Installation installation, Window window) {
    this.window = window;
    this.given = installation.given();
    this.project = given.project(Given.named("Tasks"));
  }

  @BeforeEach
  void openTheTasksOfAProject() {
    String home = given.page(project, "Home", "https://shop.example/");
    given.task(project, home, "Signed out", List.of(Given.DESK));
    window.open("/projects/%s?tab=tasks".formatted(project)).mark();
  }

  private Locator row(String name) {
    return window.find("#project tbody tr").filter(new Locator.FilterOptions().setHasText(name));
  }

  @Test
  void theMatrixFollowsTheChoices() {
    window.link("Add task").click();
    assertThat(window.find("#matrix")).containsText("1 picture");
    window.dialog().locator("input[value=firefox]").check();
    assertThat(window.find("#matrix")).containsText("2 pictures");
    window.field("Other viewports").fill("1600x900");
    assertThat(window.find("#matrix")).containsText("4 pictures");
    assertThat(window.find("#matrix tbody tr")).hasCount(2);
  }

  @Test
  void aTaskIsAddedWithoutLoadingThePage() {
    window.link("Add task").click();
    window.fill("Name", "Signed in");
    window.fill("Other viewports", "1600x900");
    window.submit();
    assertThat(row("Signed in")).containsText("1600×900");
    assertThat(window.find("#tab-tasks .count")).hasText("2");
    assertThat(window.toast("added")).isVisible();
    assertThat(window.isMarked()).isTrue();
  }

  @Test
  void aTaskWithoutBrowserIsRefusedAndTheRestIsKept() {
    window.link("Add task").click();
    window.fill("Name", "Signed in");
    window.dialog().locator("input[value=chromium]").uncheck();
    window.dialog().locator("details.group > summary").click();
    window.fill("Pixel threshold", "7");
    window.submit();
    assertThat(window.dialog()).containsText("Browsers must name at least one browser");
    assertThat(window.dialog()).containsText("Pixel threshold must");
    assertThat(window.field("Name")).hasValue("Signed in");
    assertThat(window.field("Pixel threshold")).hasValue("7");
    assertThat(window.dialog().locator("input[value=chromium]")).not().isChecked();
  }

  @Test
  void howItIsComparedIsInheritedUntilItIsChosen() {
    window.link("Add task").click();
    Locator group = window.dialog().locator("details.group");
    assertThat(group.locator("summary")).containsText("all inherited");
    group.locator("summary").click();
    assertThat(group.getByLabel("Pixel threshold"))
        .hasAttribute("placeholder", "Inherit: 0.1 (installation)");
    window.fill("Name", "Clock hidden");
    group.getByLabel("Rows that moved").selectOption("false");
    window.fill("Ignored regions", "900, 10, 60, 20");
    window.submit();
    row("Clock hidden").locator(".row-link").click();
    assertThat(group).hasAttribute("open", "");
    assertThat(group.locator("summary")).containsText("2 set here");
    assertThat(group.getByLabel("Ignored regions")).hasValue("900, 10, 60, 20");
  }

  @Test
  void aTaskIsEditedWithoutLoadingThePage() {
    row("Signed out").locator(".row-link").click();
    assertThat(window.dialog().locator("input[value='1280x800']")).isChecked();
    window.dialog().locator("input[value='390x844']").check();
    window.submit();
    assertThat(row("Signed out")).containsText("390×844");
    assertThat(row("Signed out").locator("td.num")).hasText("2");
    assertThat(window.isMarked()).isTrue();
  }

  @Test
  void aTaskIsDeletedAfterAQuestion() {
    window.button("Delete Signed out").click();
    assertThat(window.dialog()).containsText("Delete the task “Signed out”?");
    window.yes().click();
    assertThat(window.find(".empty")).containsText("No tasks yet");
    assertThat(window.isMarked()).isTrue();
  }

  @Test
  void tasksMakeABatchInTheOrderChosen() {
    window.find("#tab-batches").click();
    window.link("New batch").click();
    window.fill("Name", "Nightly");
    window.fill("Ticket", "SHOP-7");
    window.dialog().locator("input[name=tasks]").check();
    window.submit();
    assertThat(row("Nightly")).containsText("SHOP-7");
    assertThat(row("Nightly")).containsText("none yet");
    window.button("Delete Nightly").click();
    assertThat(window.dialog()).containsText("It has no run and no baseline");
    window.yes().click();
    assertThat(window.find(".empty")).containsText("No batches yet");
    assertThat(window.isMarked()).isTrue();
  }
}
