package dev.scene.runner.capture;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import dev.scene.runner.service.Events;
import dev.scene.runner.text.Stopwatch;
import dev.scene.runner.trouble.CaptureFailed;
import dev.scene.runner.trouble.Failures;
import dev.scene.runner.trouble.Reason;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Runs the scripts of an execution in its page.
public final class Scripts {
  private static final List<String> NO_SCRIPT = List.of("", "None", "null", "undefined");
  private static final List<String> NEEDS_FUNCTION =
      List.of("await is only valid", "Illegal return statement", "return not in function");

  private final Page page;
  private final Events events;

  public Scripts(Page page, Events events) {
    this.page = page;
    this.events = events;
  }

  /// What there is to run: a blank script and the literals that other tools write for "no script"
  /// are none.
  public static Optional<String> toRun(@Nullable String script) {
    return Optional.ofNullable(script).map(String::strip).filter(s -> !NO_SCRIPT.contains(s));
  }

  public void run(String name, @Nullable String script) {
    toRun(script).ifPresent(source -> runNow(name, source));
  }

  private void runNow(String name, String source) {
    events.add("script", "Running %s (%d characters)".formatted(name, source.length()));
    long start = System.nanoTime();
    try {
      evaluate(source);
    } catch (PlaywrightException e) {
      throw failed(name, e);
    }
    events.add("script_done", "%s finished after %d ms".formatted(name, Stopwatch.msSince(start)));
  }

  private void evaluate(String source) {
    try {
      page.evaluate(source);
    } catch (PlaywrightException e) {
      // such a script failed to parse, so nothing of it ran yet
      if (NEEDS_FUNCTION.stream().noneMatch(Failures.brief(e)::contains)) throw e;
      page.evaluate("async () => {\n" + source + "\n}");
    }
  }

  private static CaptureFailed failed(String name, PlaywrightException e) {
    if (Failures.isCrash(e)) return Failures.crash("running " + name, e);
    return new CaptureFailed(
        Reason.SCRIPT_ERROR,
        "Running %s failed: %s. Correct the script; it runs in the page, after its load event."
            .formatted(name, Failures.brief(e)));
  }
}
