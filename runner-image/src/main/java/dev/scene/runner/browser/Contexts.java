package dev.scene.runner.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.HttpCredentials;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import dev.scene.runner.evidence.Recording;
import dev.scene.runner.service.Messages.BasicAuth;
import dev.scene.runner.service.Messages.Claim;
import dev.scene.runner.service.Messages.Device;
import dev.scene.runner.service.Messages.Session;
import dev.scene.runner.setup.Engine;
import dev.scene.runner.text.Log;
import dev.scene.runner.trouble.Failures;

/// A fresh context per execution: nothing of one page is there for the next, and nothing of this
/// host shows.
public final class Contexts {
  /// The widest window that is taken for a phone where nothing else is said.
  public static final int PHONE = 600;

  private Contexts() {}

  /// @param address what is opened in it, which alone gets the secrets of the claim
  /// @param recording what records everything in it
  public static BrowserContext open(
      Browser browser, Claim claim, Address address, Recording recording) {
    Browser.NewContextOptions options = options(claim, Engine.named(browser.browserType().name()));
    BasicAuth auth = claim.page().basicAuth();
    if (auth != null)
      options.setHttpCredentials(
          new HttpCredentials(auth.username(), auth.password()).setOrigin(address.origin()));
    recording.ask(options);
    BrowserContext context = browser.newContext(options);
    recording.begin(context);
    context.setDefaultTimeout(claim.timeouts().actionMs());
    context.setDefaultNavigationTimeout(claim.timeouts().navigationMs());
    Sessions.prepare(context, claim.capture().session(), address);
    return context;
  }

  /// A phone with touch, where it is asked for or the window is as narrow as one; never in Firefox,
  /// which cannot.
  public static boolean isMobile(Claim claim, Engine engine) {
    Boolean asked = claim.capture().device().mobile();
    boolean mobile = asked == null ? claim.viewport().width() <= PHONE : asked;
    return mobile && engine != Engine.FIREFOX;
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

  private static Browser.NewContextOptions options(Claim claim, Engine engine) {
    Device device = claim.capture().device();
    Session session = claim.capture().session();
    boolean mobile = isMobile(claim, engine);
    Browser.NewContextOptions options =
        new Browser.NewContextOptions()
            .setViewportSize(claim.viewport().width(), claim.viewport().height())
            .setDeviceScaleFactor(device.scaleFactor())
            .setHasTouch(mobile)
            .setReducedMotion(
                device.reducedMotion() ? ReducedMotion.REDUCE : ReducedMotion.NO_PREFERENCE)
            .setColorScheme(scheme(device.colorScheme()))
            .setLocale(device.locale())
            .setTimezoneId(device.timezone())
            .setIgnoreHTTPSErrors(session.ignoreHttpsErrors())
            .setAcceptDownloads(false);
    // Firefox refuses the option altogether
    if (engine != Engine.FIREFOX) options.setIsMobile(mobile);
    if (device.userAgent() != null) options.setUserAgent(device.userAgent());
    JsonNode state = session.storageState();
    if (state != null && !state.isNull()) options.setStorageState(state.toString());
    // what a service worker asks for passes by the routes
    if (!session.blockedHosts().isEmpty()) options.setServiceWorkers(ServiceWorkerPolicy.BLOCK);
    return options;
  }

  private static ColorScheme scheme(String name) {
    return switch (name) {
      case "dark" -> ColorScheme.DARK;
      case "no_preference" -> ColorScheme.NO_PREFERENCE;
      default -> ColorScheme.LIGHT;
    };
  }
}
