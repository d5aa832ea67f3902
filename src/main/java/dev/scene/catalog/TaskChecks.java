package dev.scene.catalog;

import dev.scene.platform.Checks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// Judges the draft of a task by what is around it: the pages of its project, the browsers that
/// runners have.
@ApplicationScoped
class TaskChecks {
  private final Pages pages;
  private final Instance<BrowserOffer> offers;

  TaskChecks(Pages pages, @Any Instance<BrowserOffer> offers) {
    this.pages = pages;
    this.offers = offers;
  }

  /// @throws dev.scene.platform.Problem invalid
  void check(UUID projectId, TaskDraft draft, Optional<Task> old) {
    Checks checks = draft.check(old);
    UUID pageId = draft.pageId();
    if (pageId != null) {
      checks.require(
          pages.find(pageId).filter(page -> page.projectId().equals(projectId)).isPresent(),
          "page_id",
          "must be a page of the same project; %s is not".formatted(pageId));
    }
    draft.engines().forEach(browser -> checkOffered(browser, checks));
    checks.orRefuse();
  }

  private void checkOffered(Browser browser, Checks checks) {
    String name = browser.name().toLowerCase(Locale.ROOT);
    offers.stream()
        .map(offer -> offer.whyNot(browser))
        .flatMap(Optional::stream)
        .map(why -> "must be what the runners have: %s %s".formatted(name, why))
        .forEach(message -> checks.require(false, "browsers", message));
  }
}
