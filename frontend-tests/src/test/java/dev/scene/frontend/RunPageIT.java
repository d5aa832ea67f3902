package dev.scene.frontend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Response;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(InBrowser.class)
class RunPageIT {
  private static final String COUNT_QUESTIONS =
      """
      () => {
        window.questions = 0;
        document.addEventListener('htmx:beforeSend', ({ detail }) => {
          if (detail.pathInfo.requestPath.includes('/live')) window.questions++;
        });
      }
      """;
  private static final String BE_HIDDEN =
      """
      hidden => {
        Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });
        document.dispatchEvent(new Event('visibilitychange'));
      }
      """;

  /// A run of two pages, the second of which keeps its runner waiting.
  @Nested
  class AtWork {
    private final Window window;
    private final Site.Place held;
    private final Given given;
    private final String run;

    AtWork(Installation installation, Window window) {
      this.window = window;
      this.given = installation.given();
      Given.Setup setup =
          given.setup(Given.named("At work"), List.of("Ready", "Held"), List.of(Given.DESK));
      this.held = setup.places().getLast();
      held.hold();
      this.run = given.run(setup, "baseline_recording");
    }

    @BeforeEach
    void watchItUntilOnlyTheHeldPageIsMissing() {
      given
          .progress(run)
          .executions(
              "captures its second page",
              all -> Progress.is(all.path(0), "finished") && Progress.is(all.path(1), "executing"));
      window.page().clock().install();
      window.open("/runs/" + run).mark();
      assertThat(window.find("#run-live .total")).hasText("1 of 2 done");
      assertThat(tile("Held")).containsText("Being captured");
    }

    @AfterEach
    void endIt() {
      held.letGo();
      given.progress(run).over("finished");
    }

    private Locator tile(String page) {
      return window.find(".tile").filter(new Locator.FilterOptions().setHasText(page));
    }

    private Response nextAnswer() {
      return window
          .page()
          .waitForResponse(
              response -> response.url().contains("/live"),
              () -> window.page().clock().runFor(3_000));
    }

    private int questionsIn(int milliseconds) {
      window.page().evaluate(COUNT_QUESTIONS);
      window.page().clock().runFor(milliseconds);
      return (Integer) window.page().evaluate("() => window.questions");
    }

    @Test
    void whatDidNotChangeIsNotSwapped() {
      window.page().evaluate("document.querySelector('#run-live').sceneMark = 'kept'");
      assertThat(nextAnswer().status()).isEqualTo(204);
      assertThat(nextAnswer().status()).isEqualTo(204);
      assertThat(window.page().evaluate("document.querySelector('#run-live').sceneMark"))
          .isEqualTo("kept");
    }

    @Test
    void itFillsByItselfAndStopsAskingWhenItIsOver() {
      assertThat(questionsIn(10_000)).isPositive();
      held.letGo();
      window.untilOver("Finished");
      assertThat(window.find("#run-live .total")).hasText("2 of 2 done");
      assertThat(window.find(".tile-shot img")).hasCount(2);
      assertThat(window.find("#log")).containsText("baseline ready");

      assertThat(window.find("#log-poll[hx-get]")).hasCount(0);
      assertThat(questionsIn(60_000)).isZero();
      assertThat(window.isMarked()).isTrue();
    }

    @Test
    void itDoesNotAskWhileNobodyLooks() {
      window.page().evaluate(BE_HIDDEN, true);
      assertThat(questionsIn(30_000)).isZero();
      window
          .page()
          .waitForRequest(
              request -> request.url().contains("/live"),
              () -> window.page().evaluate(BE_HIDDEN, false));
    }

    @Test
    void newsLeaveEveryTileAloneThatStayedTheSame() {
      window.page().evaluate("document.querySelector('.tile img').sceneMark = 'kept'");
      window.find("#timeline > summary").click();
      assertThat(window.find("#timeline .lane-open")).hasCount(1);
      held.letGo();
      window.untilOver("Finished");
      assertThat(window.find(".tile-shot img")).hasCount(2);
      assertThat(window.page().evaluate("document.querySelector('.tile img').sceneMark"))
          .isEqualTo("kept");
      assertThat(window.find("#timeline")).hasAttribute("open", "");
    }

    @Test
    void anOpenMenuIsNotTakenAway() {
      window.find("#group-menu > summary").click();
      assertThat(questionsIn(10_000)).isZero();
      window.page().keyboard().press("Escape");
      assertThat(window.find("#group-menu > summary")).isFocused();
      assertThat(questionsIn(10_000)).isPositive();
    }

    @Test
    void theFocusStaysWhereItWasWhenNewsComeIn() {
      window.find("#show-all").focus();
      held.letGo();
      window.untilOver("Finished");
      assertThat(window.find("#show-all")).isFocused();
    }
  }

  /// Runs that are over.
  @Nested
  class Over {
    private final Window window;
    private final Storefront storefront;

    Over(Installation installation, Window window) {
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
      assertThat(window.find("#sort-menu > summary")).containsText("Order of the batch");
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
}
