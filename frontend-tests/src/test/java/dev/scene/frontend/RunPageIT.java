package dev.scene.frontend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Runs that are over.
@ExtendWith(InBrowser.class)
class RunPageIT {
  private final Window window;
  private final Storefront storefront;

  RunPageIT(Installation installation, Window window) {
    this.window = window;
    this.storefront = installation.storefront();
  }

  @Test
  void aFailedExecutionShowsItsReason() {
    window.open("/runs/" + storefront.failed());
    assertThat(window.find(".tile")).containsText("500");
    assertThat(window.find("#run-live")).containsText("No baseline was made: 1 of 1");
    window.find("#show-failed").click();
    assertThat(window.find("#show-failed")).hasAttribute("aria-current", "true");
    assertThat(window.find(".tile")).hasCount(1);
  }

  @Test
  void onlyWhatChangedCanBeShown() {
    window.open("/runs/" + storefront.comparison());
    assertThat(window.find(".tile")).hasCount(4);
    window.find("#show-changed").click();
    assertThat(window.find(".tile")).hasCount(1);
    assertThat(window.find(".tile")).containsText("Major");
  }

  @Test
  void whatChangedComesFirstOnceAComparisonIsOver() {
    window.open("/runs/" + storefront.comparison());
    assertThat(window.find(".tile").first()).containsText("Major");
    assertThat(window.find(".run-summary")).containsText("3 unchanged");
    window.find("#sort-menu > summary").click();
    window.find("#sort-viewport").click();
    assertThat(window.find(".tile").nth(1)).containsText("1280×800");
  }

  @Test
  void picturesAreGroupedAndSortedWithoutLoadingThePage() {
    window.open("/runs/" + storefront.comparison()).mark();
    window.find("#group-menu > summary").click();
    window.find("#group-verdict").click();
    assertThat(window.find(".tile-group").first()).hasText("Major1");
    assertThat(window.find(".tile-group")).hasCount(2);
    assertThat(window.find("#group-menu")).not().hasAttribute("open", "");
    window.find("#sort-menu > summary").click();
    window.find("#sort-duration").click();
    assertThat(window.page())
        .hasURL("/runs/%s?group=verdict&sort=duration".formatted(storefront.comparison()));
    assertThat(window.isMarked()).isTrue();
    window.page().goBack();
    assertThat(window.find("#sort-menu > summary")).containsText("Verdict");
    assertThat(window.find(".tile-group")).hasCount(2);
  }

  @Test
  void aTimelineIsWalkedThroughByArrowsAndSaysTheSameAsATable() {
    window.open("/runs/" + storefront.comparison()).mark();
    window.find("#timeline > summary").click();
    Locator bars = window.find("#timeline .lane-bar.lane-capture");
    assertThat(bars).hasCount(4);
    window.find("#timeline .lane-bar[tabindex='0']").focus();
    window.page().keyboard().press("ArrowRight");
    assertThat(bars.nth(1)).isFocused();
    window.find("#timeline-table").click();
    assertThat(window.find("#timeline tbody tr")).hasCount(4);
    assertThat(window.page()).hasURL("/runs/" + storefront.comparison());
    assertThat(window.isMarked()).isTrue();
  }

  @Test
  void aFailedTileOpensItsLog() {
    window.open("/runs/" + storefront.failed());
    window.find(".tile-foot a").first().click();
    assertThat(window.page()).hasURL(Pattern.compile("/executions/.*/log"));
  }

  @Test
  void theLinkOfARunThatIsGoneSaysSo() {
    window.open("/runs/01a1fd1d-5b73-762f-93f5-daa7970cc525");
    assertThat(window.find("h1")).hasText("This run is not here any more");
    window.link("All runs").click();
    assertThat(window.page()).hasURL("/runs");
  }

  @Test
  void aRunLeadsToItsBaselineAndThatToItsRun() {
    window.open("/runs/" + storefront.recording());
    window.find("#run-live .run-notice a").click();
    assertThat(window.page()).hasURL("/baselines/" + storefront.baseline());
    assertThat(window.find(".tile-shot img")).hasCount(4);
    window.link("its run").click();
    assertThat(window.page()).hasURL("/runs/" + storefront.recording());
  }
}
