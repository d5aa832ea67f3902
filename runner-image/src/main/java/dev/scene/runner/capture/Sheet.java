package dev.scene.runner.capture;

import dev.scene.runner.service.Messages.Quiet;
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
      "*, *::before, *::after { caret-color: transparent !important; }\n";
  private static final String NO_SCROLLBARS =
      "* { scrollbar-width: none !important; }\n*::-webkit-scrollbar { display: none !important; }\n";

  private Sheet() {}

  static String of(Quiet quiet) {
    StringBuilder css = new StringBuilder(NO_CARET);
    if (quiet.stopAnimations()) css.append(STILL);
    if (quiet.hideScrollbars()) css.append(NO_SCROLLBARS);
    rules(css, quiet.hideSelectors(), "%1$s, %1$s * { visibility: hidden !important; }");
    if (quiet.cookieBanners().equals("hide"))
      rules(css, quiet.cookieBannerSelectors(), "%s { display: none !important; }");
    return css.toString();
  }

  // a rule for each, since one selector that a browser cannot read voids its whole rule
  private static void rules(StringBuilder css, List<String> selectors, String rule) {
    for (String selector : selectors) css.append(rule.formatted(selector)).append('\n');
  }
}
