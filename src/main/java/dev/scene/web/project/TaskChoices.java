package dev.scene.web.project;

import dev.scene.catalog.Batches;
import dev.scene.catalog.Browser;
import dev.scene.catalog.BrowserOffer;
import dev.scene.catalog.Pages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Optional;
import java.util.UUID;

/// Finds what can be chosen in the form of a task.
@ApplicationScoped
class TaskChoices {
  private final Pages pages;
  private final Batches batches;
  private final Instance<BrowserOffer> offers;

  TaskChoices(Pages pages, Batches batches, @Any Instance<BrowserOffer> offers) {
    this.pages = pages;
    this.batches = batches;
    this.offers = offers;
  }

  TaskOptions of(UUID project, TypedTask typed) {
    return TaskOptions.of(typed, pages.of(project), batches.of(project), this::whyNot);
  }

  private Optional<String> whyNot(Browser browser) {
    return offers.stream()
        .map(offer -> offer.whyNot(browser))
        .flatMap(Optional::stream)
        .findFirst();
  }
}
