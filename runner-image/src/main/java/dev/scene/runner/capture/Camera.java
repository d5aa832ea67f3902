package dev.scene.runner.capture;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import com.microsoft.playwright.options.ScreenshotCaret;
import com.microsoft.playwright.options.ScreenshotScale;
import com.microsoft.playwright.options.ViewportSize;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// Takes one picture of a part of the page, as PNG.
interface Camera {
  /// @param rect in CSS pixels of the page
  byte[] shoot(Rect rect);

  /// What the page believes to be shown on.
  ///
  /// @param scale device pixels for each CSS pixel
  record Screen(double scale, boolean mobile) {}

  /// @param session of Chromium's protocol with the page; other browsers have none
  static Camera of(Page page, @Nullable CDPSession session, Screen screen, int timeoutMs) {
    return session != null
        ? fast(page, session, screen)
        : rect ->
            page.screenshot(
                new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setClip(rect.x(), rect.y(), rect.width(), rect.height())
                    .setAnimations(ScreenshotAnimations.DISABLED)
                    .setCaret(ScreenshotCaret.HIDE)
                    .setScale(ScreenshotScale.DEVICE)
                    .setTimeout(timeoutMs));
  }

  /// The call that Playwright makes as well, but for two settings. The encoder's speed: the same
  /// pixels in a quarter more bytes, at half the price. And not "beyond viewport", with which
  /// Chromium lays the page out at 1 x 1 px for a moment: pages notice, fold their menus and draw
  /// their charts anew (crbug.com/1141835). The browser is told to paint whole pages instead.
  private static Camera fast(Page page, CDPSession session, Screen screen) {
    session.send("Emulation.setDeviceMetricsOverride", metrics(page.viewportSize(), screen));
    return rect -> {
      JsonObject options = new JsonObject();
      options.addProperty("format", "png");
      options.addProperty("optimizeForSpeed", true);
      options.addProperty("captureBeyondViewport", false);
      options.add("clip", clip(rect));
      JsonObject answer = session.send("Page.captureScreenshot", options);
      return Base64.getDecoder().decode(answer.get("data").getAsString());
    };
  }

  /// The screen as Playwright has set it. A capture ends with that of its own session: where it
  /// knows of none, the page falls back to a desktop's at one pixel a pixel, and lays itself out
  /// anew.
  private static JsonObject metrics(ViewportSize window, Screen screen) {
    boolean turned = screen.mobile() && window.width > window.height;
    JsonObject orientation = new JsonObject();
    orientation.addProperty("angle", turned ? 90 : 0);
    orientation.addProperty(
        "type", screen.mobile() && !turned ? "portraitPrimary" : "landscapePrimary");
    JsonObject metrics = new JsonObject();
    metrics.addProperty("width", window.width);
    metrics.addProperty("height", window.height);
    metrics.addProperty("screenWidth", window.width);
    metrics.addProperty("screenHeight", window.height);
    metrics.addProperty("deviceScaleFactor", screen.scale());
    metrics.addProperty("mobile", screen.mobile());
    metrics.add("screenOrientation", orientation);
    return metrics;
  }

  private static JsonObject clip(Rect rect) {
    JsonObject clip = new JsonObject();
    clip.addProperty("x", rect.x());
    clip.addProperty("y", rect.y());
    clip.addProperty("width", rect.width());
    clip.addProperty("height", rect.height());
    clip.addProperty("scale", 1);
    return clip;
  }
}
