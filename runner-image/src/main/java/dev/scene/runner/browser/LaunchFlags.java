package dev.scene.runner.browser;

import com.microsoft.playwright.BrowserType;
import dev.scene.runner.setup.Settings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How each browser is started: quiet on the network, and drawing the same on every host.
public final class LaunchFlags {
  private static final List<String> CHROMIUM =
      List.of(
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--disable-domain-reliability",
          "--force-color-profile=srgb",
          "--font-render-hinting=none",
          "--disable-lcd-text",
          "--hide-scrollbars",
          // a desktop's pointer, as Playwright says too, animated pictures at their first frame,
          // and
          // all of a page painted, not only what is near the window; see Camera
          "--blink-settings=primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,"
              + "availablePointerTypes=4,imageAnimationPolicy=2,mainFrameClipsContent=false",
          // what changed of a tile drawn over what was there leaves its edges a shade off
          "--disable-partial-raster",
          // an image is waited for, not left out of the first frame and drawn in a later one
          "--disable-checker-imaging",
          "--disable-smooth-scrolling");

  /// Playwright asks for a new surface for each screenshot, which is drawn once more for nothing: a
  /// third of the price of a capture.
  private static final List<String> LEFT_OUT = List.of("--enable-features=CDPScreenshotNewSurface");

  private static final Map<String, Object> FIREFOX =
      Map.of(
          "network.http.http3.enable",
          false,
          "network.captive-portal-service.enabled",
          false,
          "network.connectivity-service.enabled",
          false,
          "general.smoothScroll",
          false,
          "image.animation_mode",
          "none",
          "ui.useOverlayScrollbars",
          1,
          "layout.spellcheckDefault",
          0,
          "gfx.color_management.mode",
          0);

  private LaunchFlags() {}

  public static BrowserType.LaunchOptions of(Settings settings) {
    BrowserType.LaunchOptions options = new BrowserType.LaunchOptions().setHeadless(true);
    return switch (settings.browser()) {
      case CHROMIUM ->
          options
              .setChromiumSandbox(settings.sandbox())
              .setArgs(chromium(settings.localHosts()))
              .setIgnoreDefaultArgs(LEFT_OUT);
      case FIREFOX -> options.setFirefoxUserPrefs(firefox(settings.localHosts()));
      case WEBKIT -> options;
    };
  }

  private static List<String> chromium(List<String> localHosts) {
    if (localHosts.isEmpty()) return CHROMIUM;
    List<String> rules = localHosts.stream().map("MAP %s 127.0.0.1"::formatted).toList();
    List<String> flags = new ArrayList<>(CHROMIUM);
    flags.add("--host-resolver-rules=" + String.join(",", rules));
    return flags;
  }

  private static Map<String, Object> firefox(List<String> localHosts) {
    Map<String, Object> preferences = new HashMap<>(FIREFOX);
    if (!localHosts.isEmpty()) {
      preferences.put("network.dns.localDomains", String.join(",", localHosts));
    }
    return preferences;
  }
}
