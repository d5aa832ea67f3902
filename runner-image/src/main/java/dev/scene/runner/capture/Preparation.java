package dev.scene.runner.capture;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.LoadState;
import dev.scene.runner.evidence.Phase;
import dev.scene.runner.service.Messages;
import dev.scene.runner.trouble.Failures;

/// Opens the page and brings it into the state that the task is about: preparatory actions,
/// preparatory script, the task's actions, the task's script.
final class Preparation {
  private static final String IS_DARK = "matchMedia('(prefers-color-scheme: dark)').matches";

  private final Visit visit;
  private final Hush hush;

  Preparation(Visit visit, Hush hush) {
    this.visit = visit;
    this.hush = hush;
  }

  void run(Page page, WebOnly guard) {
    Navigation navigation = new Navigation(visit);
    navigation.open(page);
    guard.check();
    navigation.requireGoodStatus();
    requireScheme(page);
    long start = System.nanoTime();
    try {
      hush.clickBanner(page);
      steps(page, guard);
    } finally {
      visit.spent(Phase.ACTIONS, start);
    }
  }

  // a Firefox that Playwright did not build passes over the wish without a word
  private void requireScheme(Page page) {
    String asked = visit.options().device().colorScheme();
    if (!asked.equals("dark") || Boolean.TRUE.equals(page.evaluate(IS_DARK))) return;
    visit.warn(
        "This browser cannot be told the colour scheme dark; the page is captured in its own. Capture dark pages with Chromium.");
  }

  private void steps(Page page, WebOnly guard) {
    Messages.Page of = visit.claim().page();
    Messages.Task task = visit.claim().task();
    Scripts scripts = new Scripts(page, visit);
    Actions actions = new Actions(page, visit, scripts, hush);
    step(page, guard, () -> actions.run("preparatory_actions", of.preparatoryActions()));
    step(page, guard, () -> scripts.run("preparatory_js", of.preparatoryJs()));
    step(page, guard, () -> actions.run("task_actions", task.taskActions()));
    step(page, guard, () -> scripts.run("task_js", task.taskJs()));
  }

  // a step may have sent the page elsewhere, and the next is meant for where it arrives
  private void step(Page page, WebOnly guard, Runnable step) {
    step.run();
    try {
      if (visit.options().loading().waitUntil().equals("load"))
        page.waitForLoadState(LoadState.LOAD);
    } catch (PlaywrightException e) {
      throw Failures.navigation(page.url(), visit.claim().timeouts().navigationMs(), e);
    }
    guard.check();
  }
}
