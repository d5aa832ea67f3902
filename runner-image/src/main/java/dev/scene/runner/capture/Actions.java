package dev.scene.runner.capture;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.TimeoutError;
import dev.scene.runner.service.Messages.Action;
import dev.scene.runner.text.Stopwatch;
import dev.scene.runner.trouble.CaptureFailed;
import dev.scene.runner.trouble.Failures;
import dev.scene.runner.trouble.Reason;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Does the actions of a list one after another, each told when it starts and when it is done; the
/// first that fails ends the visit.
final class Actions {
  private final Page page;
  private final Visit visit;
  private final Deeds deeds;

  Actions(Page page, Visit visit, Scripts scripts, Hush hush) {
    this.page = page;
    this.visit = visit;
    deeds = new Deeds(page, scripts, hush);
  }

  /// @param list what the list is called where it is configured
  void run(String list, List<Action> actions) {
    for (int i = 0; i < actions.size(); i++) {
      run("%s[%d]".formatted(list, i), actions.get(i));
    }
  }

  private void run(String place, Action action) {
    String what = "%s %s".formatted(place, describe(action));
    int timeoutMs =
        Objects.requireNonNullElse(action.timeoutMs(), visit.claim().timeouts().actionMs());
    visit.event("action", what);
    long start = System.nanoTime();
    try {
      deeds.perform(place, action, timeoutMs);
    } catch (PlaywrightException e) {
      throw failed(what, action, timeoutMs, e);
    } catch (IllegalArgumentException e) {
      throw new CaptureFailed(
          Reason.ACTION_FAILED, "%s on %s: %s".formatted(what, page.url(), e.getMessage()));
    }
    visit.event("action_done", "%s after %d ms".formatted(place, Stopwatch.msSince(start)));
  }

  /// The type and what tells it from others; never a value, which may be a secret.
  static String describe(Action action) {
    StringBuilder text = new StringBuilder(action.type());
    if (action.selector() != null) text.append(" \"").append(action.selector()).append('"');
    if (action.key() != null) text.append(' ').append(action.key());
    if (action.state() != null) text.append(" until ").append(action.state());
    if (action.waitMs() != null) text.append(' ').append(action.waitMs()).append(" ms");
    return text.toString();
  }

  private CaptureFailed failed(String what, Action action, int timeoutMs, PlaywrightException e) {
    if (Failures.isCrash(e)) return Failures.crash("doing " + what, e);
    String on = "%s on %s: ".formatted(what, page.url());
    if (!(e instanceof TimeoutError)) {
      return new CaptureFailed(
          Reason.ACTION_FAILED,
          on + Failures.brief(e) + ". Check the selector and what the action needs.");
    }
    String selector = action.selector();
    if (selector == null) {
      return new CaptureFailed(
          Reason.ACTION_TIMEOUT,
          on
              + "not done within %d ms. Raise its timeout_ms, or wait for less."
                  .formatted(timeoutMs));
    }
    if (!"hidden".equals(action.state()) && count(selector) == 0) {
      return new CaptureFailed(
          Reason.SELECTOR_NOT_FOUND,
          on
              + "no element matches within %d ms. Check the selector, or wait for the element with wait_for_selector."
                  .formatted(timeoutMs));
    }
    return new CaptureFailed(
        Reason.ACTION_TIMEOUT,
        on
            + "the element is there, but not ready within %d ms: %s. Wait until it is, take away what is in front of it, or raise timeout_ms."
                .formatted(timeoutMs, Hindrance.in(String.valueOf(e.getMessage()))));
  }

  private int count(String selector) {
    try {
      Locator matches = page.locator(selector);
      return matches.count();
    } catch (PlaywrightException e) {
      return 1;
    }
  }

  /// Why Playwright waited in vain, from the last line of its log that says so.
  static final class Hindrance {
    private static final List<String> SIGNS =
        List.of(
            "intercepts pointer events",
            "is not visible",
            "is not enabled",
            "is not editable",
            "is not stable",
            "outside of the viewport",
            "resolved to hidden",
            "resolved to visible");

    private Hindrance() {}

    static String in(String message) {
      String found =
          message
              .lines()
              .map(line -> line.replaceFirst("^[\\s\\-\\d×]+", "").strip())
              .filter(line -> SIGNS.stream().anyMatch(line::contains))
              .reduce("", (first, last) -> last);
      return found.isEmpty() ? "it stays as it is" : found;
    }
  }

  /// A field that the type cannot do without.
  static String need(@Nullable String value, String field, Action action) {
    if (value != null) return value;
    throw new IllegalArgumentException(
        "%s needs %s, and there is none. Add it.".formatted(action.type(), field));
  }
}
