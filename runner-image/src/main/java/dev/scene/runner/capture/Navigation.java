package dev.scene.runner.capture;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.WaitUntilState;
import dev.scene.runner.evidence.Phase;
import dev.scene.runner.text.Stopwatch;
import dev.scene.runner.trouble.CaptureFailed;
import dev.scene.runner.trouble.Failures;
import dev.scene.runner.trouble.Reason;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Opens the page of a visit.
final class Navigation {
  private final Visit visit;

  Navigation(Visit visit) {
    this.visit = visit;
  }

  void open(Page page) {
    requireWeb(visit.url());
    visit.event("navigating", "Opening " + visit.url());
    long start = System.nanoTime();
    Response response = go(page);
    Integer status = response == null ? null : response.status();
    visit.seen().answered(status);
    visit.seen().isAt(page.url());
    visit.event(
        "navigated",
        "HTTP %s from %s after %d ms".formatted(status, page.url(), Stopwatch.msSince(start)));
  }

  /// A page may only be where a web site can be: no file, no page of the browser itself.
  static void requireWeb(String url) {
    if (isWeb(url)) return;
    throw new CaptureFailed(
        Reason.REFUSED_ADDRESS,
        "Refused to open %s: only http and https pages are captured. Check the address, and where scripts and redirects lead."
            .formatted(url));
  }

  static boolean isWeb(String url) {
    String lower = url.toLowerCase(Locale.ROOT);
    return lower.startsWith("http://") || lower.startsWith("https://");
  }

  void requireGoodStatus() {
    Integer status = visit.seen().httpStatus();
    if (status == null || status < 400) return;
    if (visit.options().loading().acceptHttpErrors()) {
      visit.warn("The page answered HTTP %d, and is captured all the same".formatted(status));
      return;
    }
    throw new CaptureFailed(
        Reason.HTTP_STATUS,
        "Opening %s answered HTTP %d; a page must answer below 400. Check that the address is right and that the site is up, or let the page accept HTTP errors."
            .formatted(visit.url(), status));
  }

  private @Nullable Response go(Page page) {
    long start = System.nanoTime();
    WaitUntilState until =
        WaitUntilState.valueOf(visit.options().loading().waitUntil().toUpperCase(Locale.ROOT));
    try {
      return page.navigate(visit.url(), new Page.NavigateOptions().setWaitUntil(until));
    } catch (PlaywrightException e) {
      throw Failures.navigation(visit.url(), visit.claim().timeouts().navigationMs(), e);
    } finally {
      visit.spent(Phase.NAVIGATION, start);
    }
  }
}
