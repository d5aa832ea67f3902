package dev.scene.frontend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(InBrowser.class)
class WholeJobIT {
  private final Window window;
  private final Site.Place home;

  WholeJobIT(Installation installation, Window window) {
    this.window = window;
    this.home = installation.given().place("Home");
  }

  @Test
  void aProjectIsSetUpRecordedAndComparedByClickingOnly() {
    createProject("Outfitters");
    addPage("Home", home.address());
    addTask("Home as it opens");
    createBatch("Nightly");

    startRun("baseline_recording");
    watchItFinish();
    assertThat(window.find("#run-live")).containsText("This run made a baseline");

    home.shows(Fixture.changedOnDesks("Home"));
    window.link("Compare now").click();
    startRunInDialog("comparison");
    watchItFinish();

    assertThat(tile("1280")).containsText("Major");
    assertThat(tile("390")).containsText("Identical");
    openFromTile();
  }

  private void createProject(String name) {
    window.open("/");
    window.link("New project").click();
    window.fill("Name", name);
    window.submit();
    assertThat(window.toast("created")).isVisible();
    assertThat(window.find("h1")).hasText(name);
  }

  private void addPage(String name, String address) {
    window.link("Add page").click();
    window.fill("Name", name);
    window.fill("Address", address);
    window.submit();
    assertThat(window.find("#project table")).containsText(name);
  }

  private void addTask(String name) {
    window.find("#tab-tasks").click();
    window.link("Add task").click();
    window.fill("Name", name);
    choose("1440");
    choose("1280");
    choose("390");
    assertThat(window.find("#matrix")).containsText("2 pictures");
    window.submit();
    assertThat(window.find("#project table")).containsText(name);
  }

  private void choose(String width) {
    window.dialog().locator("input[name=viewports][value^='%sx']".formatted(width)).click();
  }

  private void createBatch(String name) {
    window.find("#tab-batches").click();
    window.link("New batch").click();
    window.fill("Name", name);
    window.dialog().locator("input[name=tasks]").check();
    window.submit();
    assertThat(window.find("#project table")).containsText(name);
  }

  private void startRun(String purpose) {
    window.link("Record a baseline").click();
    startRunInDialog(purpose);
  }

  private void startRunInDialog(String purpose) {
    assertThat(window.dialog().locator("input[name=purpose]:checked")).hasValue(purpose);
    String before = window.page().url();
    window.submit();
    assertThat(window.page()).not().hasURL(before);
    assertThat(window.page()).hasURL(Pattern.compile("/runs/[0-9a-f-]{36}$"));
  }

  private void watchItFinish() {
    window.mark();
    window.untilOver("Finished");
    assertThat(window.find("#run-live .total")).hasText("2 of 2 done");
    assertThat(window.find(".tile-shot img")).hasCount(2);
    assertThat(window.isMarked()).as("the page filled by itself").isTrue();
  }

  private Locator tile(String width) {
    return window.find(".tile").filter(new Locator.FilterOptions().setHasText(width + "×"));
  }

  private void openFromTile() {
    tile("1280").locator(".tile-link").click();
    assertThat(window.page()).hasURL(Pattern.compile("/executions/[0-9a-f-]{36}/viewer$"));
    assertThat(window.find("scene-viewer [role=slider]")).hasAttribute("aria-valuenow", "50");
    assertThat(window.find(".viewer-head")).containsText("Major");
  }
}
