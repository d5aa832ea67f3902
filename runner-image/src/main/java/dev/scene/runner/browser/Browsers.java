package dev.scene.runner.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import dev.scene.runner.setup.Engine;
import dev.scene.runner.setup.Settings;
import dev.scene.runner.text.Log;
import dev.scene.runner.trouble.CaptureFailed;
import dev.scene.runner.trouble.Failures;
import dev.scene.runner.trouble.Reason;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The one browser process of this container; started when first wanted, and again after it has
/// died.
///
/// Playwright allows one thread only: everything but the two kills belongs to the main thread.
public final class Browsers implements AutoCloseable, Deadline.Killer {
  private final Settings settings;
  private @Nullable Playwright playwright;
  private @Nullable Browser browser;

  public Browsers(Settings settings) {
    this.settings = settings;
  }

  /// A browser that answers.
  ///
  /// @throws CaptureFailed when the image has no such browser, or it does not start
  public Browser ready() {
    Browser running = browser;
    if (running != null && running.isConnected()) return running;
    requireInImage();
    try {
      return launch();
    } catch (PlaywrightException first) {
      // the driver may have gone down with the browser; a new pair is the last try
      Log.info(
          "starting %s failed once: %s"
              .formatted(settings.browser().label(), Failures.brief(first)));
      close();
      return relaunch();
    }
  }

  /// The version of the running browser, or `unknown` before the first start.
  public String version() {
    return browser == null ? "unknown" : browser.version();
  }

  /// Takes away what the browser wrote for a context that is closed, so that many of them do not
  /// fill up the disk.
  public void tidy() {
    Scratch.tidy();
  }

  @Override
  public void killPages() {
    drivers()
        .flatMap(ProcessHandle::descendants)
        .filter(PageProcess::isOne)
        .forEach(ProcessHandle::destroyForcibly);
  }

  @Override
  public void killBrowser() {
    drivers().flatMap(ProcessHandle::descendants).forEach(ProcessHandle::destroyForcibly);
  }

  @Override
  public void killDriver() {
    drivers().forEach(ProcessHandle::destroyForcibly);
  }

  @Override
  public void close() {
    killBrowser();
    killDriver();
    playwright = null;
    browser = null;
    Scratch.empty();
  }

  private Browser relaunch() {
    try {
      return launch();
    } catch (PlaywrightException e) {
      throw new CaptureFailed(
          Reason.BROWSER_CRASHED,
          "Starting %s failed twice: %s. If it says sandbox or namespace, start the container with runner-image/seccomp.json."
              .formatted(settings.browser().label(), Failures.brief(e)));
    }
  }

  private Browser launch() {
    if (playwright == null) playwright = Playwright.create();
    Browser started = type(playwright).launch(options());
    browser = started;
    return started;
  }

  private BrowserType type(Playwright from) {
    return switch (settings.browser()) {
      case CHROMIUM -> from.chromium();
      case FIREFOX -> from.firefox();
      case WEBKIT -> from.webkit();
    };
  }

  private BrowserType.LaunchOptions options() {
    BrowserType.LaunchOptions options = LaunchFlags.of(settings);
    String executable = settings.executable();
    if (executable == null) return options;
    // a Firefox that Playwright did not build speaks WebDriver BiDi, which this channel stands for
    if (settings.browser() == Engine.FIREFOX) options.setChannel("moz-firefox");
    return options.setExecutablePath(Path.of(executable));
  }

  private void requireInImage() {
    if (settings.hasBrowser()) return;
    throw new CaptureFailed(
        Reason.INTERNAL,
        "Tried to start %s, but this runner image only has %s. Choose one of these, or build the image from the official Playwright image, which has all three."
            .formatted(settings.browser().label(), String.join(" and ", settings.engines())));
  }

  private static Stream<ProcessHandle> drivers() {
    return ProcessHandle.current().children();
  }
}
