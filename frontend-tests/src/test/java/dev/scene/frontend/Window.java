package dev.scene.frontend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
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

  private final BrowserContext context;
  private final String base;
  private final Page page;
  private final List<String> complaints = new CopyOnWriteArrayList<>();

  /// How wide a window is, and which colours its system likes.
  record Look(int width, int height, ColorScheme theme) {
    static final Look DESKTOP = new Look(1440, 900, ColorScheme.LIGHT);

    @Override
    public String toString() {
      return width + "-" + theme.name().toLowerCase(Locale.ROOT);
    }
  }

  private Window(BrowserContext context, String base) {
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
    Window window = new Window(context, base);
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

  void picture(Path file) {
    page.screenshot(new Page.ScreenshotOptions().setPath(file));
  }

  @Override
  public void close() {
    context.close();
  }
}
