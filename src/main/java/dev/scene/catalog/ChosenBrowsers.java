package dev.scene.catalog;

import dev.scene.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Offers the browsers that the settings name.
@ApplicationScoped
class ChosenBrowsers implements BrowserOffer {
  private final Settings settings;

  ChosenBrowsers(Settings settings) {
    this.settings = settings;
  }

  @Override
  public Optional<String> whyNot(Browser browser) {
    List<String> offered = settings.now().browsers();
    return offered.contains(browser.name().toLowerCase(Locale.ROOT))
        ? Optional.empty()
        : Optional.of(
            "is switched off on the page Settings, which offers %s. Choose one of these, or switch it on there."
                .formatted(String.join(" and ", offered)));
  }
}
