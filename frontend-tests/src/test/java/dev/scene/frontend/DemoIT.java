package dev.scene.frontend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(InBrowser.class)
class DemoIT {
  private static final int TWO_RUNS = 120_000;

  private final Window window;

  DemoIT(Installation installation, Window window) {
    installation.storefront();
    this.window = window;
  }

  @Test
  void oneClickLeadsToWhatChanged() {
    window.open("/demo");
    window.button("Try the demo").click();
    assertThat(window.find(".demo-end"))
        .containsText(
            "That was it", new LocatorAssertions.ContainsTextOptions().setTimeout(TWO_RUNS));
    assertThat(window.find(".demo-shot img")).hasCount(12);
    window.link("See what changed").click();
    assertThat(window.find(".tile").first()).isVisible();
  }
}
