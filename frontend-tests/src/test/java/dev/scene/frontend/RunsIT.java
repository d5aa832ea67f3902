package dev.scene.frontend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(InBrowser.class)
class RunsIT {
  private final Window window;
  private final Storefront storefront;
  private final Given given;

  RunsIT(Installation installation, Window window) {
    this.window = window;
    this.storefront = installation.storefront();
    this.given = installation.given();
  }

  private Locator rows() {
    return window.find("#runs tbody tr");
  }

  private void openLaunchForm() {
    window.open("/projects/%s?tab=batches".formatted(storefront.setup().project()));
    window.link("Start a run of Nightly").click();
    assertThat(window.dialog()).isVisible();
  }

  @Test
  void runsAreFilteredWithoutLoadingThePage() {
    window.open("/runs").mark();
    window.page().getByLabel("Project").selectOption(storefront.setup().project());
    assertThat(rows()).hasCount(2);
    assertThat(rows().first()).containsText("1 changed");
    assertThat(window.page()).hasURL(Pattern.compile("project_id=" + storefront.setup().project()));

    window.page().getByLabel("Status").selectOption("failed");
    assertThat(window.find(".empty")).containsText("No run fits");
    assertThat(window.isMarked()).isTrue();
  }

  @Test
  void aFilterIsKeptByItsAddress() {
    window.open("/runs?status=failed&project_id=" + storefront.setup().project());
    assertThat(window.page().getByLabel("Status")).hasValue("failed");
    assertThat(window.find(".empty")).containsText("No run fits");
    window.link("Show all runs").click();
    assertThat(window.page()).hasURL("/runs");
  }

  @Test
  void theWholeRowLeadsToTheRun() {
    window.open("/runs?project_id=" + storefront.setup().project());
    rows().first().locator("td").nth(2).click(new Locator.ClickOptions().setForce(true));
    assertThat(window.page()).hasURL("/runs/" + storefront.comparison());
  }

  @Test
  void aBaselineIsChosenOnlyForComparisons() {
    openLaunchForm();
    Locator baseline =
        window.dialog().getByLabel("Baseline", new Locator.GetByLabelOptions().setExact(true));
    assertThat(baseline).isEnabled();
    window.dialog().locator("input[value=baseline_recording]").check();
    assertThat(baseline).isDisabled();
    window.dialog().locator("input[value=comparison]").check();
    assertThat(baseline).isEnabled();
  }

  @Test
  void theLaunchFormAsksForABatchFirst() {
    window.open("/runs").mark();
    window.link("Start run").click();
    assertThat(window.dialog().locator("button[type=submit]")).isDisabled();
    window.field("Batch").selectOption(storefront.setup().batch());
    assertThat(window.dialog().locator("button[type=submit]")).isEnabled();
    assertThat(window.dialog()).containsText("4 pictures");
    assertThat(window.isMarked()).isTrue();
  }

  @Test
  void aRunIsDeletedAfterAQuestionAndLeavesTheList() {
    Given.Setup setup = given.setup(Given.named("Short"), List.of("Home"), List.of(Given.PHONE));
    String run = given.run(setup, "baseline_recording");
    window.open("/runs/" + run).untilOver("Finished");
    window.mark();
    window.button("Delete").click();
    assertThat(window.dialog()).containsText("Its 1 picture");
    assertThat(window.dialog()).containsText("The baseline made from it stays.");
    window.yes().click();
    assertThat(window.page()).hasURL("/runs");
    assertThat(window.toast("deleted")).isVisible();
    assertThat(window.find("#run-" + run)).hasCount(0);
    assertThat(window.isMarked()).isTrue();
  }
}
