package dev.scene.frontend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Response;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A run of two pages, the second of which keeps its runner waiting.
@ExtendWith(InBrowser.class)
class RunAtWorkIT {
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

  private final Window window;
  private final Site.Place held;
  private final Given given;
  private final String run;

  RunAtWorkIT(Installation installation, Window window) {
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

  /// The runner may still tell what it does with the held page.
  private void untilNothingIsNew() {
    for (int answers = 0; answers < 10; answers++) {
      if (nextAnswer().status() == 204) {
        return;
      }
    }
    throw new AssertionError("each of ten answers brought something new");
  }

  private int questionsIn(int milliseconds) {
    window.page().evaluate(COUNT_QUESTIONS);
    window.page().clock().runFor(milliseconds);
    return (Integer) window.page().evaluate("() => window.questions");
  }

  @Test
  void whatDidNotChangeIsNotSwapped() {
    untilNothingIsNew();
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
