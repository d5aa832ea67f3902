package dev.scene.runner.capture;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whether a page stood still while it was captured, so that a second capture could only show the
/// same.
///
/// Chromium counts the styles and layouts that it works out anew, and the page counts what else
/// changes it; see `signs.js`. Where something on the page is drawn without being counted, or in
/// another browser, nothing is known.
final class Stillness {
  private static final String SIGNS = InPage.script("signs.js");
  private static final String STYLES = "RecalcStyleCount";
  private static final String LAYOUTS = "LayoutCount";
  private static final Set<String> COUNTS = Set.of(STYLES, LAYOUTS);

  /// A capture changes the size of what is drawn and changes it back; media queries are asked anew
  /// each time.
  private static final int OWN_STYLES = 2;

  private final Page page;
  private final @Nullable CDPSession session;
  private Signs before = Signs.NONE;

  private record Signs(boolean counted, int activity, int styles, int layouts) {
    private static final Signs NONE = new Signs(false, 0, 0, 0);

    private boolean lastedUntil(Signs after) {
      return counted
          && after.counted
          && after.activity == activity
          && after.layouts == layouts
          && after.styles - styles <= OWN_STYLES;
    }
  }

  private Stillness(Page page, @Nullable CDPSession session) {
    this.page = page;
    this.session = session;
  }

  /// @param session of the protocol with the page, where there is one
  static Stillness of(Page page, @Nullable CDPSession session) {
    if (session != null) session.send("Performance.enable");
    return new Stillness(page, session);
  }

  /// From now on the page should stand still.
  void begin() {
    before = now();
  }

  /// Whether it is certain that it did since [#begin()].
  boolean lasted() {
    return before.lastedUntil(now());
  }

  private Signs now() {
    if (session == null) return Signs.NONE;
    Object seen = page.evaluate(SIGNS);
    Map<String, Integer> counts = counts(session.send("Performance.getMetrics"));
    return new Signs(
        InPage.isTrue(seen, "counted") && counts.keySet().containsAll(COUNTS),
        InPage.whole(seen, "activity"),
        counts.getOrDefault(STYLES, 0),
        counts.getOrDefault(LAYOUTS, 0));
  }

  private static Map<String, Integer> counts(JsonObject answer) {
    Map<String, Integer> counts = new HashMap<>();
    for (JsonElement element : answer.getAsJsonArray("metrics")) {
      JsonObject metric = element.getAsJsonObject();
      String name = metric.get("name").getAsString();
      if (COUNTS.contains(name)) counts.put(name, metric.get("value").getAsInt());
    }
    return counts;
  }
}
