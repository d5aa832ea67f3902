package dev.scene.runner.capture;

import dev.scene.runner.service.Messages.Quiet;
import java.util.ArrayList;
import java.util.List;

/// The style sheet that quiets a page.
final class Sheet {
  // not zero: a page may wait for the end of an animation, and that of none is never told
  static final String STILL =
      """
      *, *::before, *::after {
        animation-delay: 0s !important; animation-duration: 0.01ms !important;
        animation-iteration-count: 1 !important;
        transition-delay: 0s !important; transition-duration: 0.01ms !important;
        scroll-behavior: auto !important; }
      """;
  private static final String NO_CARET =
      "*, *::before, *::after { caret-color: transparent !important; }";
  private static final List<String> NO_SCROLLBARS =
      List.of(
          "* { scrollbar-width: none !important; }",
          "*::-webkit-scrollbar { display: none !important; }");

  private Sheet() {}

  /// Each rule by itself, since one selector that a browser cannot read would void all others.
  static List<String> of(Quiet quiet) {
    List<String> rules = new ArrayList<>(List.of(NO_CARET));
    if (quiet.stopAnimations()) rules.add(STILL);
    if (quiet.hideScrollbars()) rules.addAll(NO_SCROLLBARS);
    for (String selector : quiet.hideSelectors())
      rules.add("%1$s, %1$s * { visibility: hidden !important; }".formatted(selector));
    if (quiet.cookieBanners().equals("hide")) {
      for (String selector : quiet.cookieBannerSelectors())
        rules.add(selector + " { display: none !important; }");
    }
    return List.copyOf(rules);
  }
}
