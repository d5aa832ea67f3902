package dev.scene.runner.capture;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Request;
import dev.scene.runner.trouble.CaptureFailed;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Notices when a page goes, or tries to go, where no web site is.
///
/// Browsers refuse files, their own pages and `data:` as the page of a tab themselves; that they
/// did so is only told on the console. Frames inside a page are the browser's affair: `data:` is
/// common and harmless there, and a file is not loaded.
final class WebOnly {
  private static final Pattern REFUSED =
      Pattern.compile(
          "Not allowed to (?:load local resource|navigate top frame to data URL): (\\S+)");
  private static final String IS_PART =
      "url => [...document.querySelectorAll('[src], [href]:not(a), [data], [poster]')]"
          + ".some(e => [e.src, e.href, e.data, e.poster].includes(url))";

  private final Page page;
  private @Nullable String refused;

  private WebOnly(Page page) {
    this.page = page;
  }

  static WebOnly watch(Page page) {
    WebOnly guard = new WebOnly(page);
    page.onFrameNavigated(guard::navigated);
    page.onRequest(guard::requested);
    page.onConsoleMessage(guard::said);
    return guard;
  }

  /// @throws CaptureFailed when the page went, or tried to go, elsewhere
  void check() {
    Navigation.requireWeb(page.url());
    String url = refused;
    if (url == null || isPart(url)) return;
    Navigation.requireWeb(url);
  }

  // a picture or frame from a file is refused with the same words, and is no navigation
  private boolean isPart(String url) {
    try {
      return Boolean.TRUE.equals(page.evaluate(IS_PART, url));
    } catch (PlaywrightException e) {
      return false;
    }
  }

  private void navigated(Frame frame) {
    if (frame.equals(page.mainFrame())) note(frame.url());
  }

  private void requested(Request request) {
    if (request.isNavigationRequest() && request.frame().equals(page.mainFrame()))
      note(request.url());
  }

  private void said(ConsoleMessage message) {
    if (!message.type().equals("error")) return;
    Matcher matcher = REFUSED.matcher(message.text());
    if (matcher.find()) note(matcher.group(1));
  }

  private void note(String url) {
    if (refused == null && !Navigation.isWeb(url)) refused = url;
  }
}
