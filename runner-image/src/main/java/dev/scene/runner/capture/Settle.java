package dev.scene.runner.capture;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.LoadState;
import dev.scene.runner.evidence.Evidence;
import dev.scene.runner.service.Events;
import dev.scene.runner.service.Messages.Claim;
import dev.scene.runner.service.Messages.Size;
import dev.scene.runner.text.Stopwatch;
import dev.scene.runner.trouble.Failures;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/// Waits until a page looks as it will go on looking: see `settle.js`.
public final class Settle {
  private static final int MAX_MS = 10_000;
  private static final int MAX_MOVES = 3;
  private static final String SCRIPT = script();

  private final Claim claim;
  private final Evidence evidence;
  private final Events events;

  public Settle(Claim claim, Evidence evidence, Events events) {
    this.claim = claim;
    this.evidence = evidence;
    this.events = events;
  }

  /// Settles the page and answers its size; a page that cannot be settled is taken as it is, with a
  /// warning.
  ///
  /// A page that goes elsewhere meanwhile is waited for and settled again, a few times.
  public Size settle(Page page) {
    long start = System.nanoTime();
    try {
      for (int moves = 0; ; moves++) {
        try {
          return report((Map<?, ?>) page.evaluate(SCRIPT, arguments()), start);
        } catch (PlaywrightException e) {
          if (moves == MAX_MOVES || !Failures.isNavigation(e)) return unsettled(e);
          arrive(page);
        }
      }
    } finally {
      evidence.settled(Stopwatch.msSince(start));
    }
  }

  private void arrive(Page page) {
    events.add("moved", "The page went elsewhere; waiting for it to load");
    try {
      page.waitForLoadState(LoadState.LOAD);
    } catch (PlaywrightException e) {
      throw Failures.navigation(page.url(), claim.timeouts().navigationMs(), e);
    }
  }

  private Size unsettled(PlaywrightException e) {
    if (Failures.isCrash(e)) throw Failures.crash("waiting for the page to settle", e);
    evidence.warn("The page could not be settled: " + Failures.brief(e));
    return claim.viewport();
  }

  private Map<String, Object> arguments() {
    return Map.of(
        "budget", Math.min(MAX_MS, claim.timeouts().actionMs()),
        "fullPage", claim.capture().shot().area().equals("full_page"));
  }

  private Size report(Map<?, ?> found, long start) {
    Size size = new Size(number(found, "width"), number(found, "height"));
    int images = number(found, "images");
    if (images > 0) evidence.warn(images + " images were still loading when the page was captured");
    if (!Boolean.TRUE.equals(found.get("fonts")))
      evidence.warn("Fonts were still loading when the page was captured");
    events.add(
        "settled",
        "The page is %d x %d pixels and still after %d ms"
            .formatted(size.width(), size.height(), Stopwatch.msSince(start)));
    return size;
  }

  private static int number(Map<?, ?> found, String key) {
    return found.get(key) instanceof Number number ? number.intValue() : 0;
  }

  private static String script() {
    try (InputStream in = Settle.class.getResourceAsStream("settle.js")) {
      return new String(
          Objects.requireNonNull(in, "settle.js").readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
