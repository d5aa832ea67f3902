package dev.scene.runner.capture;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.WaitUntilState;
import dev.scene.runner.evidence.Evidence;
import dev.scene.runner.service.Events;
import dev.scene.runner.service.Messages.Claim;
import dev.scene.runner.text.Stopwatch;
import dev.scene.runner.trouble.CaptureFailed;
import dev.scene.runner.trouble.Failures;
import dev.scene.runner.trouble.Reason;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Opens the page of an execution.
public final class Navigation {
  private final Claim claim;
  private final Evidence evidence;
  private final Events events;

  public Navigation(Claim claim, Evidence evidence, Events events) {
    this.claim = claim;
    this.evidence = evidence;
    this.events = events;
  }

  public void open(Page page) {
    String url = claim.page().url();
    requireWeb(url);
    events.add("navigating", "Opening " + url);
    Integer status = status(go(page, url));
    evidence.answered(status);
    evidence.isAt(page.url());
    events.add(
        "navigated",
        "HTTP %s from %s after %d ms".formatted(status, page.url(), evidence.navigationMs()));
  }

  /// A page may only be where a web site can be: no file, no page of the browser itself.
  public static void requireWeb(String url) {
    if (isWeb(url)) return;
    throw new CaptureFailed(
        Reason.REFUSED_ADDRESS,
        "Refused to capture %s: only http and https pages are captured. Check the address, and where scripts navigate to."
            .formatted(url));
  }

  public static boolean isWeb(String url) {
    String lower = url.toLowerCase(Locale.ROOT);
    return lower.startsWith("http://") || lower.startsWith("https://");
  }

  public void requireGoodStatus() {
    Integer status = evidence.httpStatus();
    if (status == null || status < 400) return;
    throw new CaptureFailed(
        Reason.HTTP_STATUS,
        "Opening %s answered HTTP %d; a page must answer below 400. Check that the address is right and that the site is up."
            .formatted(claim.page().url(), status));
  }

  private @Nullable Response go(Page page, String url) {
    long start = System.nanoTime();
    try {
      return page.navigate(url, new Page.NavigateOptions().setWaitUntil(WaitUntilState.LOAD));
    } catch (PlaywrightException e) {
      throw Failures.navigation(url, claim.timeouts().navigationMs(), e);
    } finally {
      evidence.navigated(Stopwatch.msSince(start));
    }
  }

  private static @Nullable Integer status(@Nullable Response response) {
    return response == null ? null : response.status();
  }
}
