package dev.scene.runner.trouble;

import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.TimeoutError;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads from Playwright's errors what went wrong, in the words of each browser.
public final class Failures {
  private static final Pattern MESSAGE =
      Pattern.compile("message='(.*?)(?:\\R|Call log:|'$)", Pattern.DOTALL);
  private static final Pattern BIDI = Pattern.compile("unknown error\\R?Message: (?:Error: )?(.*)");
  private static final Pattern ADDRESS = Pattern.compile("^(net::\\w+|NS_\\w+) at \\S+");
  private static final List<String> DNS =
      List.of(
          "ERR_NAME_NOT_RESOLVED",
          "ERR_NAME_RESOLUTION_FAILED",
          "NS_ERROR_UNKNOWN_HOST",
          "dnsNotFound",
          "resolve host");
  private static final List<String> CRASH =
      List.of("crashed", "has been closed", "pipe closed", "Target closed", "Browser closed");

  private Failures() {}

  /// The line of Playwright's message that says why, without its wrapping.
  public static String brief(PlaywrightException e) {
    String message = String.valueOf(e.getMessage());
    String why =
        first(BIDI, message)
            .or(() -> first(MESSAGE, message))
            .or(() -> message.lines().findFirst())
            .orElse(message);
    return ADDRESS.matcher(why).replaceFirst("$1").strip();
  }

  private static Optional<String> first(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(found -> found.group(1)).findFirst();
  }

  public static boolean isCrash(PlaywrightException e) {
    return containsAny(brief(e), CRASH);
  }

  /// The page was left for another while something ran in it.
  public static boolean isNavigation(PlaywrightException e) {
    return brief(e).contains("because of a navigation");
  }

  /// The browser went away while it did something.
  public static CaptureFailed crash(String doing, PlaywrightException e) {
    return new CaptureFailed(
        Reason.BROWSER_CRASHED,
        "The browser ended while %s: %s. A page that needs more memory than the container has is the usual cause; try again, or give runners more memory."
            .formatted(doing, brief(e)));
  }

  /// Opening a page did not work.
  public static CaptureFailed navigation(String url, int timeoutMs, PlaywrightException e) {
    String why = brief(e);
    if (e instanceof TimeoutError) {
      return new CaptureFailed(
          Reason.NAVIGATION_TIMEOUT,
          "Opening %s did not finish loading within %d ms. Check that the site is up and fast enough, or raise the navigation time-out."
              .formatted(url, timeoutMs));
    }
    if (containsAny(why, DNS)) {
      return new CaptureFailed(
          Reason.DNS_FAILURE,
          "Opening %s failed: its host name could not be resolved (%s). Check the name, and that the runner's network knows it; a service on this machine is host.docker.internal."
              .formatted(url, why));
    }
    if (isCrash(e)) return crash("opening " + url, e);
    return new CaptureFailed(
        Reason.CONNECTION_FAILED,
        "Opening %s failed: %s. Check that the address is right, and that the site runs and is reachable from the runner's network; localhost is the runner itself."
            .formatted(url, why));
  }

  private static boolean containsAny(String text, List<String> parts) {
    return parts.stream().anyMatch(text::contains);
  }
}
