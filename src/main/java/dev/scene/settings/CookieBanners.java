package dev.scene.settings;

/// What becomes of cookie banners where nothing else is said.
public enum CookieBanners {
  KEEP,
  HIDE,
  /// The first visible match is clicked.
  CLICK
}
