package dev.scene.runner.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.ReducedMotion;
import dev.scene.runner.evidence.Recording;
import dev.scene.runner.service.Messages.Claim;
import dev.scene.runner.text.Log;
import dev.scene.runner.trouble.Failures;

/// A fresh context per execution: nothing of one page is there for the next, and nothing of this
/// host shows.
public final class Contexts {
  private Contexts() {}

  public static BrowserContext open(Browser browser, Claim claim, Recording recording) {
    Browser.NewContextOptions options =
        new Browser.NewContextOptions()
            .setViewportSize(claim.viewport().width(), claim.viewport().height())
            .setDeviceScaleFactor(1)
            .setReducedMotion(ReducedMotion.REDUCE)
            .setLocale("en-US")
            .setTimezoneId("UTC")
            .setAcceptDownloads(false);
    recording.ask(options);
    BrowserContext context = browser.newContext(options);
    recording.begin(context);
    context.setDefaultTimeout(claim.timeouts().actionMs());
    context.setDefaultNavigationTimeout(claim.timeouts().navigationMs());
    return context;
  }

  /// The one page of the context; the recording closes any that it opens itself.
  public static Page onlyPage(BrowserContext context) {
    return context.newPage();
  }

  public static void close(BrowserContext context) {
    try {
      context.close();
    } catch (PlaywrightException gone) {
      Log.info("closing the context: " + Failures.brief(gone));
    }
  }
}
