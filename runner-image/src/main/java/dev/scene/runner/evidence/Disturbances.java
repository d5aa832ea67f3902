package dev.scene.runner.evidence;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import dev.scene.runner.service.Events;
import dev.scene.runner.text.Text;
import dev.scene.runner.trouble.CaptureFailed;
import dev.scene.runner.trouble.Failures;
import dev.scene.runner.trouble.Reason;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a page opens that nobody asked for, closed at once and counted: dialogs and other pages.
public final class Disturbances {
  /// A page that opens more dialogs than this never stops.
  public static final int MAX_DIALOGS = 30;

  private static final int TOLD = 3;

  private static final String LIMIT_POPUPS = PageScript.named("popups.js");
  private static final String REFUSED = "() => window[Symbol.for('scene.popups')]?.refused ?? 0";

  private final Events events;
  private @Nullable Page main;
  private int dialogs;
  private int popups;

  Disturbances(Events events) {
    this.events = events;
  }

  /// The first page of the context is the one that was asked for.
  public void watch(BrowserContext context) {
    main = null;
    context.onPage(this::opened);
    context.onDialog(this::asked);
    context.addInitScript(LIMIT_POPUPS);
  }

  /// Asks the page what was refused in it; only a page that answers is asked.
  void askAbout(Page page) {
    if (page.evaluate(REFUSED) instanceof Number refused) popups += refused.intValue();
  }

  /// One line each for what there was.
  List<String> summary() {
    List<String> lines = new ArrayList<>();
    if (popups > 0)
      lines.add(
          "The page opened %d other page%s, which were closed at once or refused"
              .formatted(popups, popups == 1 ? "" : "s"));
    if (dialogs > 0)
      lines.add(
          "The page opened %d dialog%s (alert, confirm, prompt or beforeunload), which were dismissed at once"
              .formatted(dialogs, dialogs == 1 ? "" : "s"));
    return lines;
  }

  private void opened(Page page) {
    if (main == null) {
      main = page;
      return;
    }
    if (++popups <= TOLD) events.add("popup", "Closed a page that the page opened: " + page.url());
    try {
      page.close();
    } catch (PlaywrightException gone) {
      events.add("popup", "It was gone already: " + Failures.brief(gone));
    }
  }

  private void asked(Dialog dialog) {
    String what = "%s \"%s\"".formatted(dialog.type(), Text.brief(dialog.message()));
    if (++dialogs > MAX_DIALOGS) throw endless(what);
    if (dialogs <= TOLD) events.add("dialog", "Dismissed " + what);
    // dismissing this one would keep the page from going where it was sent
    if (dialog.type().equals("beforeunload")) dialog.accept();
    else dialog.dismiss();
  }

  private CaptureFailed endless(String what) {
    String url = main == null ? "the page" : main.url();
    return new CaptureFailed(
        Reason.CAPTURE_FAILED,
        "Capturing %s was ended because it opened more than %d dialogs, the last one %s. Correct the script that opens them; dialogs are dismissed at once, so a page that asks until it is answered never ends."
            .formatted(url, MAX_DIALOGS, what));
  }
}
