package dev.scene.runner.capture;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import dev.scene.runner.browser.Contexts;
import dev.scene.runner.evidence.Evidence;
import dev.scene.runner.service.Events;
import dev.scene.runner.service.Messages.Claim;
import dev.scene.runner.service.Messages.Size;
import dev.scene.runner.trouble.CaptureFailed;
import dev.scene.runner.trouble.Failures;
import dev.scene.runner.trouble.Reason;

/// One screenshot, from an empty context to the picture; what it finds goes into the evidence.
public final class Capture {
  private final Claim claim;
  private final Evidence evidence;
  private final Navigation navigation;
  private final Settle settle;
  private final Shot shot;
  private final Events events;

  public Capture(Claim claim, Evidence evidence, Events events) {
    this.claim = claim;
    this.evidence = evidence;
    this.events = events;
    navigation = new Navigation(claim, evidence, events);
    settle = new Settle(claim, evidence, events);
    shot = new Shot(claim, evidence, events);
  }

  /// @throws CaptureFailed when there is no screenshot that shows what was asked for
  public void in(Browser browser) {
    try {
      BrowserContext context = Contexts.open(browser, claim, evidence.recording());
      boolean captured = false;
      try {
        capture(context);
        captured = true;
      } finally {
        evidence.recording().end(captured);
        Contexts.close(context);
        evidence.recording().closed();
      }
    } catch (PlaywrightException e) {
      throw Failures.isCrash(e) ? Failures.crash("capturing " + claim.page().url(), e) : e;
    }
  }

  private void capture(BrowserContext context) {
    Page page = Contexts.onlyPage(context);
    try {
      prepare(page);
    } catch (CaptureFailed e) {
      if (mayStillShow(e.reason())) shot.takeIfPossible(page);
      throw e;
    }
    Size size = settle.settle(page);
    requireStillWeb(page);
    shot.take(page, size);
    requireStillWeb(page);
  }

  private void prepare(Page page) {
    navigation.open(page);
    navigation.requireGoodStatus();
    Scripts scripts = new Scripts(page, events);
    scripts.run("preparatory_js", claim.page().preparatoryJs());
    scripts.run("task_js", claim.task().taskJs());
  }

  /// Scripts of the page and of the task can go elsewhere at any time.
  private void requireStillWeb(Page page) {
    evidence.isAt(page.url());
    try {
      Navigation.requireWeb(page.url());
    } catch (CaptureFailed e) {
      evidence.forgetShot();
      throw e;
    }
  }

  private static boolean mayStillShow(Reason reason) {
    return switch (reason) {
      case HTTP_STATUS, NAVIGATION_TIMEOUT, SCRIPT_ERROR -> true;
      case SELECTOR_NOT_FOUND, ACTION_TIMEOUT, ACTION_FAILED -> true;
      case DNS_FAILURE, CONNECTION_FAILED, CERTIFICATE_ERROR, REDIRECT_LOOP, DOWNLOAD -> false;
      case REFUSED_ADDRESS, CAPTURE_FAILED, BROWSER_CRASHED -> false;
      case DEADLINE, STOPPED, INTERNAL -> false;
    };
  }
}
