package dev.scene.runner.capture;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import dev.scene.runner.browser.Address;
import dev.scene.runner.browser.Blocking;
import dev.scene.runner.browser.Contexts;
import dev.scene.runner.browser.LateFonts;
import dev.scene.runner.browser.OwnHeaders;
import dev.scene.runner.evidence.Evidence;
import dev.scene.runner.evidence.Phase;
import dev.scene.runner.evidence.Recording;
import dev.scene.runner.service.Events;
import dev.scene.runner.service.Messages.Claim;
import dev.scene.runner.service.Messages.Session;
import dev.scene.runner.setup.Engine;
import dev.scene.runner.text.Stopwatch;
import dev.scene.runner.trouble.CaptureFailed;
import dev.scene.runner.trouble.Failures;
import dev.scene.runner.trouble.Reason;
import java.time.Duration;

/// The picture of a page, and that of its reference where it has one, each in a context of its own;
/// what is found goes into the evidence.
public final class Capture {
  private final Claim claim;
  private final Evidence evidence;
  private final Visit visit;

  public Capture(Claim claim, Evidence evidence, Events events) {
    this.claim = claim;
    this.evidence = evidence;
    Budget budget = Budget.of(Duration.ofMillis(claim.timeouts().executionMs()));
    visit = Visit.ofPage(claim, evidence, events, budget);
  }

  /// @throws CaptureFailed when there is no picture that shows what was asked for; without one of
  ///   the reference there is only a message
  public void in(Browser browser) {
    capture(browser, visit);
    String reference = claim.page().referenceUrl();
    if (reference != null && !reference.isBlank()) captureReference(browser, reference);
  }

  private void captureReference(Browser browser, String url) {
    long start = System.nanoTime();
    Visit there = Visit.ofReference(visit, url);
    try {
      capture(browser, there);
      evidence.referenced(there.seen().captured());
    } catch (CaptureFailed e) {
      there.seen().forgetShot();
      evidence.referenced(String.valueOf(e.getMessage()));
      there.event("reference_failed", String.valueOf(e.getMessage()));
    } finally {
      evidence.spent(Phase.REFERENCE, Stopwatch.msSince(start));
    }
  }

  private void capture(Browser browser, Visit visit) {
    Address address = visit.address();
    try {
      Recording recording = visit.recording();
      BrowserContext context = Contexts.open(browser, claim, address, recording);
      boolean captured = false;
      try {
        capture(context, visit, address);
        captured = true;
      } finally {
        recording.end(captured);
        Contexts.close(context);
        recording.closed();
      }
    } catch (PlaywrightException e) {
      throw unexpected(visit, e);
    }
  }

  private void capture(BrowserContext context, Visit visit, Address address) {
    Session session = visit.options().session();
    warnOfLogin(context, visit, session);
    Blocking blocking = Blocking.in(context, session.blockedHosts());
    Hush hush = new Hush(visit);
    hush.install(context);
    Page page = Contexts.onlyPage(context);
    OwnHeaders.send(page, address, session.headers());
    picture(page, visit, hush);
    if (blocking.count() > 0)
      visit.event("blocked", blocking.count() + " requests to blocked hosts were refused");
  }

  // there what is asked of a page passes through one gate only
  private static void warnOfLogin(BrowserContext context, Visit visit, Session session) {
    boolean gated = !session.headers().isEmpty() || !session.blockedHosts().isEmpty();
    if (visit.claim().page().basicAuth() == null || !gated) return;
    if (Engine.named(context.browser().browserType().name()) != Engine.FIREFOX) return;
    visit.warn(
        "Firefox cannot log in by HTTP while headers are added or hosts are blocked; the page may answer 401. Take these out, or capture it with Chromium.");
  }

  private void picture(Page page, Visit visit, Hush hush) {
    WebOnly guard = WebOnly.watch(page);
    Settle settle = new Settle(visit, hush, new Scroll(visit));
    Shot shot = new Shot(visit, settle);
    LateFonts fonts = LateFonts.of(page);
    try {
      new Preparation(visit, hush).run(page, guard);
      fonts.release();
    } catch (CaptureFailed e) {
      if (mayStillShow(e.reason())) shot.takeIfPossible(page);
      throw e;
    }
    settle.settle(page);
    requireStillWeb(page, visit, guard);
    shot.take(page);
    requireStillWeb(page, visit, guard);
  }

  /// Scripts of the page and of the task can go elsewhere at any time.
  private static void requireStillWeb(Page page, Visit visit, WebOnly guard) {
    visit.seen().isAt(page.url());
    try {
      guard.check();
    } catch (CaptureFailed e) {
      visit.seen().forgetShot();
      throw e;
    }
  }

  private static CaptureFailed unexpected(Visit visit, PlaywrightException e) {
    if (Failures.isCrash(e)) return Failures.crash("capturing " + visit.url(), e);
    return new CaptureFailed(
        Reason.CAPTURE_FAILED,
        "Capturing %s failed: %s. Try again; if it repeats, look at console.log."
            .formatted(visit.url(), Failures.brief(e)));
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
