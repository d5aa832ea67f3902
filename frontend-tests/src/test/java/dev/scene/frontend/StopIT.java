package dev.scene.frontend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Ending runs and executions by hand, and starting them again.
@ExtendWith(InBrowser.class)
class StopIT {

  /// A run whose only page keeps its runner waiting.
  @Nested
  class AtWork {
    private final Window window;
    private final Site.Place held;
    private final Given given;
    private final String run;

    AtWork(Installation installation, Window window) {
      this.window = window;
      this.given = installation.given();
      Given.Setup setup = given.held(Given.named("Stop"));
      this.held = setup.places().getFirst();
      this.run = given.run(setup, "baseline_recording");
    }

    @AfterEach
    void endIt() {
      held.letGo();
      given.progress(run).over("finished");
    }

    private void openWhileItIsCaptured() {
      given
          .progress(run)
          .executions("captures its page", all -> Progress.is(all.path(0), "executing"));
      window.open("/runs/" + run);
      assertThat(window.find(".tile")).containsText("Being captured");
    }

    private void stop(String how, String why) {
      window.find("#stop-run").click();
      assertThat(window.dialog()).containsText("0 of 1 execution wait, 1 are being captured");
      window.dialog().locator("input[value=%s]".formatted(how)).check();
      window.fill("Reason", why);
      window.dialog().locator(".dialog-foot button[type=submit]").click();
      assertThat(window.dialog()).hasCount(0);
    }

    @Test
    void aRunIsStoppedWithAReasonAndWhatIsMissingStartedAgain() {
      openWhileItIsCaptured();
      window.mark();
      stop("hard", "the wrong branch");
      assertThat(window.find("#stop-notice"))
          .containsText("Stopped hard by local: the wrong branch");
      window.untilOver("Cancelled");
      assertThat(window.find(".tile")).containsText("Stopped hard");
      assertThat(window.find("#stop-run")).hasCount(0);
      assertThat(window.find("#log")).containsText("the wrong branch");

      held.letGo();
      window.find("#retry-run").click();
      assertThat(window.dialog()).containsText("1 execution that failed or was cancelled");
      window.yes().click();
      assertThat(window.toast("1 execution started again")).isVisible();
      assertThat(window.find("#stop-notice")).hasCount(0);
      assertThat(window.find("#run-live dl.facts .status")).not().hasText("Cancelled");
      window.untilOver("Finished");
      assertThat(window.isMarked()).isTrue();
    }

    @Test
    void itIsStoppedByKeysAlone() {
      openWhileItIsCaptured();
      window.find("#stop-run").focus();
      window.page().keyboard().press("Enter");
      assertThat(window.dialog()).isVisible();
      window.dialog().locator("input[value=soft]").focus();
      window.page().keyboard().press("ArrowDown");
      window.page().keyboard().press("ArrowDown");
      assertThat(window.dialog().locator("input[value=cancel]")).isChecked();
      window.page().keyboard().press("Tab");
      window.page().keyboard().type("by keys");
      window.page().keyboard().press("Enter");
      assertThat(window.find("#stop-notice")).containsText("Cancelled by local: by keys");
      window.untilOver("Cancelled");
      held.letGo();
      window.find("#retry-run").click();
      window.yes().click();
      assertThat(window.find("#run-live")).not().containsText("Cancelled by");
    }

    @Test
    void anExecutionIsStoppedOnItsOwnPageAndStartedAgainThere() {
      openWhileItIsCaptured();
      window.find(".tile-foot a").first().click();
      assertThat(window.find("#attempt-1")).containsText("Executing");
      window.find("#stop-execution").click();
      window.dialog().locator("input[value=hard]").check();
      window.dialog().locator(".dialog-foot button[type=submit]").click();
      assertThat(window.find("#stop-notice")).containsText("Stopped hard by local");
      assertThat(window.find("#attempt-1 > summary")).containsText("Failed");

      held.letGo();
      window.find("#retry-execution").click();
      assertThat(window.find("dl.facts")).containsText("Retry of");
      assertThat(window.find("dl.facts .status"))
          .hasText("Finished", new HasTextOptions().setTimeout(60_000));
      window.find("dl.facts a").first().click();
      assertThat(window.find("#execution-live")).containsText("Superseded by");
    }

    @Test
    void keepingItRunningChangesNothing() {
      openWhileItIsCaptured();
      window.find("#stop-run").click();
      window.button("Keep it running").click();
      assertThat(window.dialog()).hasCount(0);
      assertThat(window.find("#stop-notice")).hasCount(0);
    }

    @Test
    void aNoticeComesAndGoesByItself() {
      window.page().clock().install();
      window
          .page()
          .route(
              "**/notices?*",
              route ->
                  route.fulfill(
                      new Route.FulfillOptions()
                          .setContentType("text/html")
                          .setBody("<div class=\"notice notice-error\">Out of reach</div>")));
      window.open("/runs/" + run);
      Locator notice = window.find(".engine .notice-error");
      assertThat(notice).isVisible();

      window.page().unroute("**/notices?*");
      window.page().clock().runFor(6_000);
      assertThat(notice).hasCount(0);
    }
  }

  /// Runs that are over.
  @Nested
  class Over {
    private final Window window;
    private final Ended ended;

    Over(Installation installation, Window window) {
      this.window = window;
      this.ended = installation.storefront().ended();
    }

    @Test
    void aTimeOutIsAmberAndAnOrderIsNot() {
      window.open("/runs/" + ended.late());
      assertThat(window.find("#stop-notice.notice-warning")).containsText("Timed out");
      window.open("/runs/" + ended.stopped());
      assertThat(window.find("#stop-notice")).containsText("the wrong branch was deployed");
      assertThat(window.find("#stop-notice.notice-warning")).hasCount(0);
    }

    @Test
    void eachAttemptHasALogOfItsOwn() {
      window.open("/executions/%s/log".formatted(ended.lost()));
      assertThat(window.find("#attempt-1 > summary")).containsText("Lost");
      assertThat(window.find("#attempt-1 > summary")).containsText("exit code 137");
      assertThat(window.find("#attempt-2 > summary")).containsText("Finished");
      assertThat(window.find("#log-1")).not().isVisible();
      window.find("#attempt-1 > summary").click();
      assertThat(window.find("#log-1")).containsText("Attempt 1 was lost (runner_died)");
      assertThat(window.find("#log-2")).not().containsText("Attempt 1");
    }
  }
}
