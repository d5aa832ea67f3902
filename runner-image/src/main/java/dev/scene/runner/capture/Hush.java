package dev.scene.runner.capture;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import dev.scene.runner.service.Json;
import dev.scene.runner.service.Messages.CaptureOptions;
import dev.scene.runner.service.Messages.Quiet;
import dev.scene.runner.trouble.Failures;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Keeps what moves or disturbs from showing: from the first moment in every frame (`init.js`), and
/// once more before the picture (`quiet.js`).
final class Hush {
  private static final String INIT = InPage.script("init.js");
  private static final String QUIET = InPage.script("quiet.js");
  private static final String BANNER = InPage.script("banner.js");
  private static final String STILL =
      """
      css => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(css);
        document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
      }
      """;
  private static final int CLICK_MS = 2_000;

  private final Visit visit;

  Hush(Visit visit) {
    this.visit = visit;
  }

  void install(BrowserContext context) {
    CaptureOptions options = visit.options();
    Map<String, Object> arguments = new HashMap<>();
    arguments.put("rules", Sheet.of(options.quiet()));
    arguments.put("seed", options.session().randomSeed());
    arguments.put("pauseMedia", options.quiet().pauseMedia());
    String json = new String(Json.write(arguments), StandardCharsets.UTF_8);
    context.addInitScript("(" + INIT.strip() + ")(" + json + ")");
  }

  /// Stills the page that is open now.
  void quiet(Page page) {
    quiet(page, visit.options().quiet().stopAnimations());
  }

  /// The same, with animations in any case; the style sheet comes along.
  void stopAnimations(Page page) {
    page.evaluate(STILL, Sheet.STILL);
    quiet(page, true);
  }

  private void quiet(Page page, boolean animations) {
    Quiet quiet = visit.options().quiet();
    Object found =
        page.evaluate(
            QUIET,
            Map.of(
                "animations", animations,
                "media", quiet.pauseMedia(),
                "unstick", quiet.unstick(),
                "lazy", visit.options().loading().forceLazy(),
                "banners",
                    quiet.cookieBanners().equals("hide")
                        ? quiet.cookieBannerSelectors()
                        : List.of()));
    int unstuck = InPage.whole(found, "unstuck");
    if (unstuck > 0) visit.event("unstuck", unstuck + " elements no longer stick to the window");
  }

  /// Clicks the first banner that shows, where that is asked for.
  ///
  /// @return whether there was one
  boolean clickBanner(Page page) {
    Quiet quiet = visit.options().quiet();
    if (!quiet.cookieBanners().equals("click")) return false;
    if (!(page.evaluate(BANNER, quiet.cookieBannerSelectors()) instanceof String selector)) {
      return false;
    }
    try {
      page.locator(selector + " >> visible=true")
          .first()
          .click(new Locator.ClickOptions().setTimeout(CLICK_MS));
      visit.event("cookie_banner", "Clicked %s on the cookie banner".formatted(selector));
      return true;
    } catch (PlaywrightException e) {
      if (Failures.isCrash(e)) throw e;
      visit.warn(
          "The cookie banner could not be clicked away by %s: %s. Name another selector, or hide the banner."
              .formatted(selector, Failures.brief(e)));
      return false;
    }
  }
}
