package dev.scene.runner.capture;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import dev.scene.runner.text.Stopwatch;
import dev.scene.runner.trouble.CaptureFailed;
import dev.scene.runner.trouble.Failures;
import dev.scene.runner.trouble.Reason;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Runs the scripts of an execution in its page.
final class Scripts {
  private static final List<String> NO_SCRIPT = List.of("", "None", "null", "undefined");
  private static final List<String> NEEDS_FUNCTION =
      List.of("await is only valid", "Illegal return statement", "return not in function");
  private static final Pattern FRAME =
      Pattern.compile("^\\s+at (.+)$|^(\\S*@\\S+:\\d+:\\d+)$", Pattern.MULTILINE);
  private static final List<String> DRIVER =
      List.of("UtilityScript", "coreBundle.js", "node:internal");
  private static final int MAX_FRAMES = 6;

  private final Page page;
  private final Visit visit;

  Scripts(Page page, Visit visit) {
    this.page = page;
    this.visit = visit;
  }

  /// What there is to run: a blank script and the literals that other tools write for "no script"
  /// are none.
  static Optional<String> toRun(@Nullable String script) {
    return Optional.ofNullable(script).map(String::strip).filter(s -> !NO_SCRIPT.contains(s));
  }

  void run(String name, @Nullable String script) {
    toRun(script).ifPresent(source -> runNow(name, source));
  }

  private void runNow(String name, String source) {
    visit.event("script", "Running %s (%d characters)".formatted(name, source.length()));
    long start = System.nanoTime();
    evaluate(name, source, null);
    visit.event("script_done", "%s finished after %d ms".formatted(name, Stopwatch.msSince(start)));
  }

  /// Runs it, as an expression or, where it is none, as the body of a function.
  ///
  /// @param name what it is called in messages and in the page's stack
  /// @param argument what it is called with, when it is a function
  void evaluate(String name, String source, @Nullable Object argument) {
    try {
      try {
        page.evaluate(named(source, name), argument);
      } catch (PlaywrightException e) {
        // such a script failed to parse, so nothing of it ran yet
        if (NEEDS_FUNCTION.stream().noneMatch(Failures.brief(e)::contains)) throw e;
        page.evaluate(named("async () => {\n" + source + "\n}", name));
      }
    } catch (PlaywrightException e) {
      throw failed(name, e);
    }
  }

  private static String named(String source, String name) {
    return source + "\n//# sourceURL=" + name.replaceAll("[^A-Za-z0-9_]+", "_");
  }

  private CaptureFailed failed(String name, PlaywrightException e) {
    if (Failures.isCrash(e)) return Failures.crash("running " + name, e);
    if (Failures.isNavigation(e)) {
      return new CaptureFailed(
          Reason.SCRIPT_ERROR,
          "Running %s on %s was cut off: the page went elsewhere meanwhile. Let the script end before it navigates, or wait with an action."
              .formatted(name, page.url()));
    }
    return new CaptureFailed(
        Reason.SCRIPT_ERROR,
        "Running %s on %s failed: %s%s. Correct the script; it runs in the page, after its load event."
            .formatted(name, page.url(), Failures.brief(e), stack(String.valueOf(e.getMessage()))));
  }

  /// Where in the page it failed, innermost first, without what Playwright adds.
  static String stack(String message) {
    String frames =
        FRAME
            .matcher(message)
            .results()
            .map(found -> found.group(found.group(1) == null ? 2 : 1).strip())
            .filter(Scripts::isOfThePage)
            .distinct()
            .limit(MAX_FRAMES)
            .collect(Collectors.joining(", "));
    return frames.isEmpty() ? "" : " (at " + frames + ")";
  }

  private static boolean isOfThePage(String frame) {
    return !frame.startsWith("eval (") && DRIVER.stream().noneMatch(frame::contains);
  }
}
