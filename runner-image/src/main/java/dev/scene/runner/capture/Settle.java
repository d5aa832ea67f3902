package dev.scene.runner.capture;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.LoadState;
import dev.scene.runner.evidence.Phase;
import dev.scene.runner.text.Stopwatch;
import dev.scene.runner.trouble.Failures;
import java.util.Map;

/// Waits until a page looks as it will go on looking: see `settle.js`.
final class Settle {
  /// For how long nothing may have changed.
  static final int STILL_MS = 250;

  private static final int MAX_MS = 10_000;
  private static final int PATIENCE_MS = 3_000;
  private static final int MAX_MOVES = 3;
  private static final String SCRIPT = InPage.script("settle.js");

  private final Visit visit;
  private final Hush hush;
  private final Scroll scroll;

  Settle(Visit visit, Hush hush, Scroll scroll) {
    this.visit = visit;
    this.hush = hush;
    this.scroll = scroll;
  }

  /// Settles the page; one that cannot be settled is taken as it is, with a warning.
  ///
  /// A page that goes elsewhere meanwhile is waited for and settled again, a few times.
  void settle(Page page) {
    for (int moves = 0; ; moves++) {
      try {
        calm(page);
        return;
      } catch (PlaywrightException e) {
        if (Failures.isCrash(e)) throw Failures.crash("waiting for the page to settle", e);
        if (moves == MAX_MOVES || !Failures.isNavigation(e)) {
          visit.warn("The page could not be settled: " + Failures.brief(e));
          return;
        }
        arrive(page);
      }
    }
  }

  /// Waits for quiet once more, but not for long: two captures just differed.
  void again(Page page) {
    long start = System.nanoTime();
    hush.quiet(page);
    still(page, 4 * STILL_MS);
    visit.spent(Phase.SETTLE, start);
  }

  private void calm(Page page) {
    long start = System.nanoTime();
    hush.clickBanner(page);
    hush.quiet(page);
    visit.spent(Phase.SETTLE, start);
    scroll.through(page);
    long after = System.nanoTime();
    Object found = still(page, PATIENCE_MS);
    if (hush.clickBanner(page)) found = still(page, PATIENCE_MS);
    hush.quiet(page);
    int waitMs = visit.budget().ms(visit.options().loading().waitMs());
    if (waitMs > 0) page.waitForTimeout(waitMs);
    visit.spent(Phase.SETTLE, after);
    report(found, after);
  }

  private Object still(Page page, int patienceMs) {
    int budget = visit.budget().ms(Math.min(MAX_MS, visit.claim().timeouts().actionMs()));
    return page.evaluate(
        SCRIPT, Map.of("budget", budget, "patience", patienceMs, "still", STILL_MS));
  }

  private void arrive(Page page) {
    visit.event("moved", "The page went elsewhere; waiting for it to load");
    try {
      page.waitForLoadState(LoadState.LOAD);
    } catch (PlaywrightException e) {
      throw Failures.navigation(page.url(), visit.claim().timeouts().navigationMs(), e);
    }
  }

  private void report(Object found, long start) {
    int images = InPage.whole(found, "images");
    if (images > 0) visit.warn(images + " images were still loading when the page was captured");
    if (!InPage.isTrue(found, "fonts"))
      visit.warn("Fonts were still loading when the page was captured");
    visit.event(
        "settled",
        (InPage.isTrue(found, "quiet")
                ? "The page is still after %d ms"
                : "The page is not still after %d ms; the captures will tell whether that shows")
            .formatted(Stopwatch.msSince(start)));
  }
}
