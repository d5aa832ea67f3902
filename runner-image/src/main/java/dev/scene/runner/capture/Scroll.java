package dev.scene.runner.capture;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ViewportSize;
import dev.scene.runner.evidence.Phase;
import dev.scene.runner.text.Stopwatch;
import java.util.Map;

/// Scrolls through a page so that late content loads: see `scroll.js`.
final class Scroll {
  private static final String SCRIPT = InPage.script("scroll.js");
  private static final int MAX_MS = 20_000;

  private final Visit visit;

  Scroll(Visit visit) {
    this.visit = visit;
  }

  /// A full-page picture of a page whose content scrolls in a container of its own is taken in a
  /// window that is tall enough for it: no browser draws what a container hides.
  void through(Page page) {
    if (!visit.options().loading().autoScroll()) return;
    long start = System.nanoTime();
    Object found = scroll(page);
    visit.event(
        "scrolled",
        "%d steps through %s, %d px high, after %d ms"
            .formatted(
                InPage.whole(found, "steps"),
                container(found),
                InPage.whole(found, "height"),
                Stopwatch.msSince(start)));
    boolean full = visit.options().shot().area().equals("full_page");
    if (full) unfold(page, InPage.whole(found, "hidden"));
    visit.spent(Phase.SCROLL, start);
  }

  private Object scroll(Page page) {
    return page.evaluate(
        SCRIPT, Map.of("end", Crop.MAX_PIXELS, "budget", visit.budget().ms(MAX_MS)));
  }

  private void unfold(Page page, int hidden) {
    if (hidden <= 0) return;
    ViewportSize window = page.viewportSize();
    int height = Math.min(Crop.MAX_PIXELS, window.height + hidden);
    page.setViewportSize(window.width, height);
    visit.event(
        "unfolded",
        "The content scrolls in a container of its own; the window is %d px high now, so that all of it is in the picture"
            .formatted(height));
  }

  private static String container(Object found) {
    return found instanceof Map<?, ?> map ? String.valueOf(map.get("container")) : "nothing";
  }
}
