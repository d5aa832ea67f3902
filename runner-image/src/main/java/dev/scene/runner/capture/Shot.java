package dev.scene.runner.capture;

import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import dev.scene.runner.browser.Contexts;
import dev.scene.runner.evidence.Phase;
import dev.scene.runner.setup.Engine;
import dev.scene.runner.text.Stopwatch;
import dev.scene.runner.trouble.CaptureFailed;
import dev.scene.runner.trouble.Failures;
import dev.scene.runner.trouble.Reason;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Captures until two captures in a row are the same bytes, or nothing was drawn while one was
/// taken.
final class Shot {
  /// The service refuses larger files.
  private static final int MAX_BYTES = 50_000_000;

  private static final int MAX_MS = 60_000;
  private static final int LAST_RESORT_MS = 5_000;

  private final Visit visit;
  private final Settle settle;

  Shot(Visit visit, Settle settle) {
    this.visit = visit;
    this.settle = settle;
  }

  /// Takes the picture of a settled page.
  void take(Page page) {
    try {
      CDPSession session = session(page);
      Camera camera = Camera.of(page, session, screen(), visit.budget().ms(MAX_MS));
      Tools tools = new Tools(camera, new Framing(visit, page), Stillness.of(page, session));
      agree(page, tools);
    } catch (PlaywrightException e) {
      if (Failures.isCrash(e)) throw Failures.crash("taking the screenshot", e);
      throw new CaptureFailed(
          Reason.CAPTURE_FAILED,
          "Taking a screenshot of %s failed: %s. Try again; a very large page may need a smaller viewport or no full-page capture."
              .formatted(page.url(), Failures.brief(e)));
    }
  }

  /// A picture of a page that already failed, if it got as far as showing something and the browser
  /// still gives one.
  void takeIfPossible(Page page) {
    if (!Navigation.isWeb(page.url())) return;
    try {
      visit.seen().isAt(page.url());
      byte[] png = page.screenshot(new Page.ScreenshotOptions().setTimeout(LAST_RESORT_MS));
      visit.seen().shot(png, List.of());
      visit.event("screenshot", "Screenshot of %d bytes of the failed page".formatted(png.length));
    } catch (PlaywrightException e) {
      visit.event("screenshot_missing", "No screenshot of the failed page: " + Failures.brief(e));
    }
  }

  private static @Nullable CDPSession session(Page page) {
    Engine engine = Engine.named(page.context().browser().browserType().name());
    return engine == Engine.CHROMIUM ? page.context().newCDPSession(page) : null;
  }

  private Camera.Screen screen() {
    boolean mobile = Contexts.isMobile(visit.claim(), Engine.CHROMIUM);
    return new Camera.Screen(visit.options().device().scaleFactor(), mobile);
  }

  private record Tools(Camera camera, Framing framing, Stillness stillness) {}

  private void agree(Page page, Tools tools) {
    Taken last = shoot(tools, 1);
    Taken now = last;
    if (last.stood) visit.event("still", "Nothing was drawn meanwhile, so one capture is enough");
    int most = last.stood ? 1 : visit.options().loading().settleCaptures();
    for (int count = 2; count <= most && !visit.budget().isSpent(); count++) {
      if (count > 2) settle.again(page);
      last = now;
      now = shoot(tools, count);
      if (Arrays.equals(last.png, now.png)) break;
    }
    keep(tools.framing, last, now);
  }

  private void keep(Framing framing, Taken last, Taken now) {
    visit.seen().shot(now.png, framing.ignored(now.rect));
    if (Arrays.equals(last.png, now.png)) return;
    visit.seen().unstable(last.png);
    visit.event("unstable", "The captures never agreed; the last two are kept");
    visit.warn(
        "The page never stood still: its captures differ from one to the next. Fix its clock, hide or mask what moves, or wait for it with an action.");
  }

  private static final class Taken {
    private final byte[] png;
    private final Rect rect;
    private final boolean stood;

    Taken(byte[] png, Rect rect, boolean stood) {
      this.png = png;
      this.rect = rect;
      this.stood = stood;
    }
  }

  private Taken shoot(Tools tools, int count) {
    long start = System.nanoTime();
    tools.framing.mask();
    if (count == 1) tools.stillness.begin();
    Rect rect = tools.framing.rect();
    byte[] png = tools.camera.shoot(rect);
    boolean stood = count == 1 && tools.stillness.lasted();
    if (png.length > MAX_BYTES) {
      rect =
          new Rect(
              rect.x(),
              rect.y(),
              rect.width(),
              Math.floor(rect.height() * 0.9 * MAX_BYTES / png.length));
      visit.warn(
          "The picture had %,d bytes, more than the service takes; it ends at %.0f px"
              .formatted(png.length, rect.height()));
      png = tools.camera.shoot(rect);
    }
    visit.spent(Phase.CAPTURE, start);
    visit.event(
        "screenshot",
        "Capture %d, %d bytes after %d ms".formatted(count, png.length, Stopwatch.msSince(start)));
    return new Taken(png, rect, stood);
  }
}
