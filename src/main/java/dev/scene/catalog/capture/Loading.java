package dev.scene.catalog.capture;

import dev.scene.platform.Checks;
import org.jspecify.annotations.Nullable;

/// When a page counts as there.
///
/// @param acceptHttpErrors an answer of 400 or above is captured like any other
/// @param autoScroll the page is scrolled through once, so that late content loads
/// @param forceLazy lazy images load at once
/// @param waitMs a fixed wait before the page is settled, in ms
/// @param settleCaptures how often a page is captured at most until two captures agree
public record Loading(
    @Nullable WaitUntil waitUntil,
    @Nullable Boolean acceptHttpErrors,
    @Nullable Boolean autoScroll,
    @Nullable Boolean forceLazy,
    @Nullable Integer waitMs,
    @Nullable Integer settleCaptures) {
  static final int LONGEST_WAIT = 60_000;
  static final int FEWEST_CAPTURES = 2;
  static final int MOST_CAPTURES = 20;

  static final Loading INHERITED = new Loading(null, null, null, null, null, null);

  Loading over(Loading next) {
    return new Loading(
        Levels.first(waitUntil, next.waitUntil),
        Levels.first(acceptHttpErrors, next.acceptHttpErrors),
        Levels.first(autoScroll, next.autoScroll),
        Levels.first(forceLazy, next.forceLazy),
        Levels.first(waitMs, next.waitMs),
        Levels.first(settleCaptures, next.settleCaptures));
  }

  void check(String path, Checks checks) {
    checks
        .within(waitMs, path + ".wait_ms", 0, LONGEST_WAIT)
        .within(settleCaptures, path + ".settle_captures", FEWEST_CAPTURES, MOST_CAPTURES);
  }

  public enum WaitUntil {
    COMMIT,
    DOMCONTENTLOADED,
    LOAD,
    NETWORKIDLE
  }
}
