package dev.scene.frontend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/// A window of the browser with nothing in its memory, and the words for what people do in it.
final class Window implements AutoCloseable {
  private static final int A_RUN = 90_000;
  private static final int FARTHEST = 80;
  private static final Pattern OVER = Pattern.compile("Finished|Failed|Cancelled");

  private final Browser browser;
  private final BrowserContext context;
  private final String base;
  private final Page page;
  private final List<String> complaints = new CopyOnWriteArrayList<>();

  /// How wide a window is, and which colours its system likes.
  record Look(int width, int height, ColorScheme theme) {
    static final Look DESKTOP = new Look(1440, 900, ColorScheme.LIGHT);

    /// The same in the other colours.
    Look turned() {
      return new Look(
          width, height, theme == ColorScheme.DARK ? ColorScheme.LIGHT : ColorScheme.DARK);
    }

    @Override
    public String toString() {
      return width + "-" + theme.name().toLowerCase(Locale.ROOT);
    }
  }

  private Window(Browser browser, BrowserContext context, String base) {
    this.browser = browser;
    this.context = context;
    this.base = base;
    this.page = context.newPage();
  }

  static Window open(Browser browser, String base, Look look) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setBaseURL(base)
                .setViewportSize(look.width(), look.height())
                .setColorScheme(look.theme()));
    context.setDefaultTimeout(15_000);
    Window window = new Window(browser, context, base);
    window.listen();
    return window;
  }

  /// Another window in the place of this one. It remembers nothing either, but the browser has what
  /// it loaded before.
  Window next() {
    context.clearCookies();
    page.evaluate("() => localStorage.clear()");
    page.close();
    Window window = new Window(browser, context, base);
    window.listen();
    return window;
  }

  private void listen() {
    page.onConsoleMessage(message -> {
      if (message.type().equals("error") || message.type().equals("warning")) {
        complaints.add("%s (%s)".formatted(message.text(), message.location()));
      }
    });
    page.onPageError(error -> complaints.add("uncaught: " + error));
    page.onRequestFailed(request -> complaints.add(request.url() + ": " + request.failure()));
  }

  /// The address of the service.
  String base() {
    return base;
  }

  Page page() {
    return page;
  }

  /// What the browser complained about: its console, uncaught errors, requests that failed.
  List<String> complaints() {
    return List.copyOf(complaints);
  }

  Window open(String path) {
    page.navigate(path);
    return this;
  }

  Locator find(String selector) {
    return page.locator(selector);
  }

  Locator button(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  Locator link(String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  /// The dialog that is open.
  Locator dialog() {
    return page.locator("dialog:modal");
  }

  /// The field of the dialog that has this label, whether it is optional or not.
  Locator field(String label) {
    return dialog().getByLabel(Pattern.compile("^\\s*%s(\\s+optional)?\\s*$".formatted(label)));
  }

  void fill(String label, String text) {
    field(label).fill(text);
  }

  /// Presses the button that says what the dialog is for.
  void submit() {
    dialog().locator(".dialog-foot button.btn-primary").click();
  }

  /// The button of the question whether something may go.
  Locator yes() {
    return dialog().locator("button[value=yes]");
  }

  Locator toast(String text) {
    return page.locator(".toast-item", new Page.LocatorOptions().setHasText(text));
  }

  /// Presses Tab until the element has the focus, as people without a mouse do.
  void tabTo(String selector) {
    for (int presses = 0; presses < FARTHEST; presses++) {
      if (Boolean.TRUE.equals(
          page.evaluate("selector => document.activeElement.matches(selector)", selector))) {
        return;
      }
      page.keyboard().press("Tab");
    }
    throw new AssertionError("%d times Tab do not lead to %s".formatted(FARTHEST, selector));
  }

  /// Leaves a mark that a loading of the page would wipe away.
  void mark() {
    page.evaluate("() => { window.sceneMark = 'here' }");
  }

  boolean isMarked() {
    return "here".equals(page.evaluate("() => window.sceneMark"));
  }

  /// Waits until the run on the page is over.
  void untilOver(String status) {
    Locator shown = page.locator("#run-live dl.facts .status");
    assertThat(shown).hasText(OVER, new LocatorAssertions.HasTextOptions().setTimeout(A_RUN));
    assertThat(shown).hasText(status);
  }

  /// Makes the system like other colours from now on, and waits until the page has them.
  void likes(ColorScheme theme) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
    page.waitForFunction(
        """
        theme => document.documentElement.dataset.bsTheme === theme
          && document.getAnimations().every(it => !(it instanceof CSSTransition))
        """,
        theme.name().toLowerCase(Locale.ROOT));
  }

  void picture(Path file) {
    page.screenshot(new Page.ScreenshotOptions().setPath(file));
  }

  /// Closes it. One that does not close as it should says nothing of the service, so that is only
  /// printed, as long as there is a browser for the next one.
  @Override
  public void close() {
    String last = page.url();
    try {
      // else a request that is answered while the context closes asks it for more
      page.unrouteAll();
      context.close();
    } catch (PlaywrightException e) {
      if (!browser.isConnected()) {
        throw e;
      }
      System.err.printf("The window at %s was not closed as it should:%n", last);
      e.printStackTrace();
    }
  }
}
