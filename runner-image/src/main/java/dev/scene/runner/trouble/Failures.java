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
  private static final List<String> CERTIFICATE =
      List.of(
          "ERR_CERT_",
          "ERR_SSL_",
          "ERR_BAD_SSL",
          "SEC_ERROR_",
          "SSL_ERROR_",
          "MOZILLA_PKIX_ERROR",
          "certificate");
  private static final List<String> REDIRECTS =
      List.of("ERR_TOO_MANY_REDIRECTS", "NS_ERROR_REDIRECT_LOOP");
  private static final List<String> REFUSED =
      List.of(
          "ERR_UNSAFE_REDIRECT",
          "ERR_UNKNOWN_URL_SCHEME",
          "ERR_DISALLOWED_URL_SCHEME",
          "NS_ERROR_UNKNOWN_PROTOCOL",
          "NS_ERROR_DOM_BAD_URI");
  private static final List<String> DOWNLOAD =
      List.of("Download is starting", "download started", "NS_ERROR_WONT_HANDLE_CONTENT");
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
    if (isCrash(e)) return crash("opening " + url, e);
    return new CaptureFailed(reasonOf(why), "Opening %s failed: ".formatted(url) + advice(why));
  }

  private static Reason reasonOf(String why) {
    if (containsAny(why, DNS)) return Reason.DNS_FAILURE;
    if (containsAny(why, CERTIFICATE)) return Reason.CERTIFICATE_ERROR;
    if (containsAny(why, REDIRECTS)) return Reason.REDIRECT_LOOP;
    if (containsAny(why, REFUSED)) return Reason.REFUSED_ADDRESS;
    if (containsAny(why, DOWNLOAD)) return Reason.DOWNLOAD;
    return Reason.CONNECTION_FAILED;
  }

  private static String advice(String why) {
    return switch (reasonOf(why)) {
      case DNS_FAILURE ->
          "its host name could not be resolved (%s). Check the name, and that the runner's network knows it; a service on this machine is host.docker.internal."
              .formatted(why);
      case CERTIFICATE_ERROR ->
          "its certificate is not trusted (%s). Give the site a valid certificate for this host name, or let the page ignore HTTPS errors if that is meant to be."
              .formatted(why);
      case REDIRECT_LOOP ->
          "it redirects for ever (%s). Follow its redirects by hand; a missing cookie, header or login is the usual cause."
              .formatted(why);
      case REFUSED_ADDRESS ->
          "it leads to an address that is neither http nor https (%s). Only such pages are captured; check where it redirects to."
              .formatted(why);
      case DOWNLOAD ->
          "it is a download, not a page (%s). Give the address of a page; for a file that should be shown, the server must not send Content-Disposition: attachment."
              .formatted(why);
      default ->
          "%s. Check that the address is right, and that the site runs and is reachable from the runner's network; localhost is the runner itself."
              .formatted(why);
    };
  }

  /// The memory of the container was used up, and the kernel ended the browser for it.
  public static CaptureFailed outOfMemory(String url) {
    return new CaptureFailed(
        Reason.BROWSER_CRASHED,
        "Capturing %s used up the memory of its container, so the browser ran out of memory and was ended. Make the page smaller (less media, a smaller viewport, no full-page capture), or give runners more memory (scene.runner.memory-mib)."
            .formatted(url));
  }

  private static boolean containsAny(String text, List<String> parts) {
    return parts.stream().anyMatch(text::contains);
  }
}
