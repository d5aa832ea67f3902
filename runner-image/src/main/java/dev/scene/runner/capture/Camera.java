package dev.scene.runner.capture;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import com.microsoft.playwright.options.ScreenshotCaret;
import com.microsoft.playwright.options.ScreenshotScale;
import dev.scene.runner.setup.Engine;
import java.util.Base64;

/// Takes one picture of a part of the page, as PNG.
interface Camera {
  /// @param rect in CSS pixels of the page
  byte[] shoot(Rect rect);

  /// @param scale device pixels for each CSS pixel
  static Camera of(Page page, double scale, int timeoutMs) {
    Engine engine = Engine.named(page.context().browser().browserType().name());
    return engine == Engine.CHROMIUM
        ? fast(page, scale)
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
  private static Camera fast(Page page, double scale) {
    CDPSession session = page.context().newCDPSession(page);
    return rect -> {
      JsonObject clip = new JsonObject();
      clip.addProperty("x", rect.x());
      clip.addProperty("y", rect.y());
      clip.addProperty("width", rect.width());
      clip.addProperty("height", rect.height());
      clip.addProperty("scale", scale);
      JsonObject options = new JsonObject();
      options.addProperty("format", "png");
      options.addProperty("optimizeForSpeed", true);
      options.addProperty("captureBeyondViewport", false);
      options.add("clip", clip);
      JsonObject answer = session.send("Page.captureScreenshot", options);
      return Base64.getDecoder().decode(answer.get("data").getAsString());
    };
  }
}
