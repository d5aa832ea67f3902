package dev.scene.frontend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// From an execution with many changes to one with fewer, and back.
@ExtendWith(InBrowser.class)
class FewerChangesIT {
  private static final int MANY = 6;
  private static final int FEW = 2;

  private final Window window;
  private final Told told;
  private final List<Storefront.Shot> shots;

  FewerChangesIT(Installation installation, Window window) {
    this.window = window;
    this.told = new Told(window, installation.given().api());
    this.shots = installation.storefront().shots();
  }

  private static void change(ObjectNode told, int number) {
    ArrayNode regions = told.putArray("regions");
    for (int at = 0; at < number; at++) {
      regions
          .addObject()
          .put("kind", "changed")
          .put("x", 20)
          .put("y", 40 * at)
          .put("width", 60)
          .put("height", 20)
          .put("pixels", 1200);
    }
  }

  private void isShownWith(int number) {
    assertThat(window.find(".region-box")).hasCount(number);
    assertThat(window.find(".region-row")).hasCount(number);
    assertThat(window.find(".region-tag").last()).hasText(String.valueOf(number));
  }

  @Test
  void eachExecutionShowsItsOwnChangesAndNothingStops() {
    told.otherwise(shots.get(0).viewer(), it -> change(it, MANY));
    told.otherwise(shots.get(1).viewer(), it -> change(it, FEW));
    window.open(shots.get(0).viewer());
    isShownWith(MANY);

    window.page().keyboard().press("ArrowRight");
    isShownWith(FEW);
    window.page().keyboard().press("ArrowLeft");
    isShownWith(MANY);

    assertThat(window.complaints()).isEmpty();
  }
}
