package dev.scene.catalog.capture;

import dev.scene.platform.Checks;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is kept from moving, or from showing.
///
/// @param cookieBannerSelectors where banners are looked for
/// @param pauseMedia videos and animated pictures stand still at their first frame
/// @param unstick what sticks to the window is fixed to its place on the page
/// @param hideSelectors what is made invisible, keeping its room
public record Quiet(
    @Nullable CookieBanners cookieBanners,
    List<String> cookieBannerSelectors,
    @Nullable Boolean stopAnimations,
    @Nullable Boolean pauseMedia,
    @Nullable Boolean hideScrollbars,
    @Nullable Boolean unstick,
    List<String> hideSelectors) {
  static final Quiet INHERITED = new Quiet(null, List.of(), null, null, null, null, List.of());

  /// A list that was left out is empty.
  public Quiet {
    cookieBannerSelectors = Levels.copy(cookieBannerSelectors);
    hideSelectors = Levels.copy(hideSelectors);
  }

  Quiet over(Quiet next) {
    return new Quiet(
        Levels.first(cookieBanners, next.cookieBanners),
        Levels.both(cookieBannerSelectors, next.cookieBannerSelectors),
        Levels.first(stopAnimations, next.stopAnimations),
        Levels.first(pauseMedia, next.pauseMedia),
        Levels.first(hideScrollbars, next.hideScrollbars),
        Levels.first(unstick, next.unstick),
        Levels.both(hideSelectors, next.hideSelectors));
  }

  void check(String path, Checks checks) {
    Selectors.check(cookieBannerSelectors, path + ".cookie_banner_selectors", checks);
    Selectors.check(hideSelectors, path + ".hide_selectors", checks);
  }

  public enum CookieBanners {
    KEEP,
    HIDE,
    /// The first visible match is clicked.
    CLICK
  }
}
