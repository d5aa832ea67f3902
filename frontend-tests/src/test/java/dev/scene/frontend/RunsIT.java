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
  void theLaunchFormGoesFromProjectToBatchToScope() {
    window.open("/runs").mark();
    window.link("Start run").click();
    window.field("Project").selectOption(storefront.setup().project());
    window.field("Batch").selectOption(storefront.setup().batch());
    assertThat(window.find("#launch-size")).containsText("4 pictures, about");
    window.fill("Note", "typed before");
    window.dialog().locator("#scope-smoke").check();
    assertThat(window.find("#launch-size")).containsText("2 pictures");
    assertThat(window.dialog().locator("#scope-smoke")).isFocused();
    window.dialog().locator("#scope-selected").check();
    assertThat(window.find("#launch-size")).containsText("0 pictures");
    window.submit();
    assertThat(window.dialog().locator(".field-error")).containsText("Tasks must name");
    window.dialog().getByLabel("Shop as it opens").check();
    assertThat(window.find("#launch-size")).containsText("2 pictures");
    assertThat(window.field("Note")).hasValue("typed before");
    assertThat(window.isMarked()).isTrue();
  }

  @Test
  void theBeginningOfABaselinesIdIsAskedForOnlyWhenItIsWanted() {
    openLaunchForm();
    Locator prefix = window.dialog().getByLabel("Id of the baseline");
    assertThat(prefix).isHidden();
    window.field("Baseline").selectOption("other");
    prefix.fill("ffff");
    window.submit();
    assertThat(window.dialog().locator(".field-error")).containsText("names no ready baseline");
    assertThat(prefix).hasValue("ffff");
  }

  @Test
  void aSearchKeepsTheFocusAndLeadsBackAndForward() {
    window.open("/runs").mark();
    Locator search = window.page().getByLabel("Search runs");
    search.pressSequentially("storefront");
    assertThat(window.page()).hasURL("/runs?q=storefront");
    assertThat(rows()).hasCount(2);
    assertThat(search).isFocused();
    window.page().getByLabel("Verdict").selectOption("minor");
    assertThat(rows()).hasCount(1);
    assertThat(window.isMarked()).isTrue();
    window.page().goBack();
    assertThat(window.page()).hasURL("/runs?q=storefront");
    assertThat(rows()).hasCount(2);
  }

  @Test
  void theRunThatWasLookedAtStaysMarked() {
    window.open("/runs/" + storefront.recording());
    window.open("/runs?project_id=" + storefront.setup().project());
    assertThat(rows().last()).hasAttribute("aria-selected", "true");
    assertThat(rows().first()).not().hasAttribute("aria-selected", "true");
    assertThat(window.find("#runs"))
        .hasAttribute("data-scene-selected-run", storefront.recording());
  }

  @Test
  void aRunIsDeletedFromTheListWithoutLeavingItsFilters() {
    Given.Setup setup = given.setup(Given.named("Rowed"), List.of("Home"), List.of(Given.PHONE));
    given.finished(setup, "baseline_recording");
    String list = "/runs?project_id=" + setup.project();
    window.open(list).mark();
    window.button("Delete this run of Nightly").click();
    window.yes().click();
    assertThat(window.find(".empty")).containsText("No run fits");
    assertThat(window.toast("deleted")).isVisible();
    assertThat(window.page()).hasURL(list);
    assertThat(window.isMarked()).isTrue();
  }

  @Test
  void aRunIsDeletedAfterAQuestionAndLeavesTheList() {
    Given.Setup setup = given.setup(Given.named("Short"), List.of("Home"), List.of(Given.PHONE));
    String run = given.finished(setup, "baseline_recording");
    window.open("/runs/" + run).mark();
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
