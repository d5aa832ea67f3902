package dev.scene.runner.capture;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.ScreenshotAnimations;
import com.microsoft.playwright.options.ScreenshotCaret;
import com.microsoft.playwright.options.ScreenshotScale;
import dev.scene.runner.evidence.Evidence;
import dev.scene.runner.service.Events;
import dev.scene.runner.service.Messages.Claim;
import dev.scene.runner.service.Messages.Size;
import dev.scene.runner.text.Stopwatch;
import dev.scene.runner.trouble.CaptureFailed;
import dev.scene.runner.trouble.Failures;
import dev.scene.runner.trouble.Reason;

/// Takes the screenshot.
public final class Shot {
  /// Beyond this browsers and image readers disagree about what they can draw.
  public static final int MAX_PIXELS = 32_767;

  private static final int LAST_RESORT_MS = 5_000;

  private final Claim claim;
  private final Evidence evidence;
  private final Events events;

  public Shot(Claim claim, Evidence evidence, Events events) {
    this.claim = claim;
    this.evidence = evidence;
    this.events = events;
  }

  /// @param size the size of the whole page
  public void take(Page page, Size size) {
    try {
      shoot(page, options(size, claim.timeouts().actionMs()));
    } catch (PlaywrightException e) {
      if (Failures.isCrash(e)) throw Failures.crash("taking the screenshot", e);
      throw new CaptureFailed(
          Reason.CAPTURE_FAILED,
          "Taking a screenshot of %s (%d x %d pixels) failed: %s. Try again; a very large page may need a smaller viewport or no full-page capture."
              .formatted(evidence.finalUrl(), size.width(), size.height(), Failures.brief(e)));
    }
  }

  /// A picture of a page that already failed, if it got as far as showing something and the browser
  /// still gives one.
  public void takeIfPossible(Page page) {
    if (!Navigation.isWeb(page.url())) return;
    try {
      evidence.isAt(page.url());
      shoot(page, new Page.ScreenshotOptions().setTimeout(LAST_RESORT_MS));
    } catch (PlaywrightException e) {
      events.add("screenshot_missing", "No screenshot of the failed page: " + Failures.brief(e));
    }
  }

  private void shoot(Page page, Page.ScreenshotOptions options) {
    long start = System.nanoTime();
    byte[] png = page.screenshot(options);
    evidence.shot(png, Stopwatch.msSince(start));
    events.add(
        "screenshot",
        "Screenshot of %d bytes after %d ms".formatted(png.length, evidence.captureMs()));
  }

  private Page.ScreenshotOptions options(Size size, int timeoutMs) {
    Page.ScreenshotOptions options =
        new Page.ScreenshotOptions()
            .setAnimations(ScreenshotAnimations.DISABLED)
            .setCaret(ScreenshotCaret.HIDE)
            .setScale(ScreenshotScale.CSS)
            .setFullPage(claim.capture().shot().area().equals("full_page"))
            .setTimeout(timeoutMs);
    if (claim.capture().shot().area().equals("full_page")) cap(options, size);
    return options;
  }

  private void cap(Page.ScreenshotOptions options, Size size) {
    if (size.height() <= MAX_PIXELS && size.width() <= MAX_PIXELS) return;
    evidence.warn(
        "The page is %d x %d pixels; the screenshot ends at %d, the most that every browser draws"
            .formatted(size.width(), size.height(), MAX_PIXELS));
    options.setClip(0, 0, Math.min(size.width(), MAX_PIXELS), Math.min(size.height(), MAX_PIXELS));
  }
}
