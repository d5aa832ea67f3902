package dev.scene.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// Offers every browser but those that a test takes away.
@ApplicationScoped
public class FakeOffer implements BrowserOffer {
  private final AtomicReference<Map<Browser, String>> missing = new AtomicReference<>(Map.of());

  public void without(Browser browser, String why) {
    Map<Browser, String> now = new EnumMap<>(Map.of(browser, why));
    missing.set(now);
  }

  public void whole() {
    missing.set(Map.of());
  }

  @Override
  public Optional<String> whyNot(Browser browser) {
    return Optional.ofNullable(missing.get().get(browser));
  }
}
