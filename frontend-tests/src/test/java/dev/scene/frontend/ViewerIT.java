package dev.scene.frontend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(InBrowser.class)
class ViewerIT {
  private static final String DRAWN_PIXELS =
      """
      canvas => {
        const bytes = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
        let drawn = 0;
        for (let i = 0; i < bytes.length; i += 4) {
          if (bytes[i + 3] > 0 && (bytes[i] < 250 || bytes[i + 1] < 250 || bytes[i + 2] < 250)) drawn++;
        }
        return drawn;
      }
      """;

  private final Window window;
  private final Storefront storefront;

  ViewerIT(Installation installation, Window window) {
    this.window = window;
    this.storefront = installation.storefront();
  }

  @BeforeEach
  void openTheChangedExecution() {
    window.open(storefront.changed().viewer());
    assertThat(handle()).isVisible();
  }

  private Locator handle() {
    return window.find("scene-viewer [role=slider]");
  }

  private Locator mode(String name) {
    return window.find(".viewer-modes").getByLabel(name);
  }

  private Locator pressedModes() {
    return window.find(".viewer-modes [aria-pressed=true]");
  }

  private void press(String key) {
    window.page().keyboard().press(key);
  }

  @Test
  void aDeepLinkShowsTheExecutionWithItsOutcome() {
    assertThat(window.find(".viewer-head h1")).containsText("Home");
    assertThat(window.find(".viewer-outcome")).containsText("Major");
    assertThat(window.find(".viewer-neighbours")).containsText("1 of 4");
    assertThat(handle()).hasAttribute("aria-valuenow", "50");
  }

  @Test
  void theSliderFollowsThePointer() {
    BoundingBox box = handle().boundingBox();
    double x = box.x + box.width / 2;
    double y = box.y + box.height / 2;
    window.page().mouse().move(x, y);
    window.page().mouse().down();
    window.page().mouse().move(x - 200, y);
    window.page().mouse().up();

    int now = Integer.parseInt(handle().getAttribute("aria-valuenow"));
    assertThat(now).isBetween(5, 45);
    assertThat(window.find(".layer-observed"))
        .hasAttribute("style", Pattern.compile("clip-path: inset"));
  }

  @Test
  void theSliderFollowsItsKeysAndTheExecutionStays() {
    handle().focus();
    press("ArrowRight");
    assertThat(handle()).hasAttribute("aria-valuenow", "52");
    press("ArrowLeft");
    press("ArrowLeft");
    assertThat(handle()).hasAttribute("aria-valuenow", "48");
    press("End");
    assertThat(handle()).hasAttribute("aria-valuenow", "100");
    assertThat(window.page()).hasURL(storefront.changed().viewer());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "s, Slider",
    "p, Side by side",
    "o, Onion skin",
    "h, Heatmap",
    "d, Diff",
    "f, Flicker"
  })
  void aKeyChoosesAMode(String key, String name) {
    press(key.equals("s") ? "p" : "s");
    press(key);
    assertThat(mode(name)).hasAttribute("aria-pressed", "true");
    assertThat(pressedModes()).hasCount(1);
  }

  @Test
  void anOverlayAskedForAgainGoesAway() {
    press("h");
    press("h");
    assertThat(mode("Slider")).hasAttribute("aria-pressed", "true");
  }

  @Test
  void theModeIsKeptForTheNextVisit() {
    press("p");
    window.open(storefront.shots().getLast().viewer());
    assertThat(mode("Side by side")).hasAttribute("aria-pressed", "true");
  }

  @Test
  void holdingBShowsTheBaseline() {
    window.page().keyboard().down("b");
    assertThat(mode("Baseline")).hasAttribute("aria-pressed", "true");
    window.page().keyboard().up("b");
    assertThat(mode("Slider")).hasAttribute("aria-pressed", "true");
  }

  @Test
  void arrowKeysGoFromExecutionToExecutionWithoutLoadingAPage() {
    window.mark();
    press("ArrowRight");
    assertThat(window.page()).hasURL(storefront.shots().get(1).viewer());
    assertThat(window.find(".viewer-neighbours")).containsText("2 of 4");
    assertThat(window.find(".viewer-outcome")).containsText("Identical");
    press("ArrowLeft");
    assertThat(window.page()).hasURL(storefront.changed().viewer());
    window.page().goBack();
    assertThat(window.find(".viewer-neighbours")).containsText("2 of 4");
    assertThat(window.isMarked()).isTrue();
  }

  @Test
  void escapeLeadsBackToTheRun() {
    press("Escape");
    assertThat(window.page()).hasURL("/runs/" + storefront.comparison());
  }

  @Test
  void theSheetOfKeysOpensAndItsEscapeStaysHere() {
    press("?");
    assertThat(window.dialog()).containsText("Next execution");
    press("ArrowRight");
    press("Escape");
    assertThat(window.dialog()).hasCount(0);
    assertThat(window.page()).hasURL(storefront.changed().viewer());
  }

  @Test
  void keysInAFieldBelongToTheField() {
    window
        .page()
        .evaluate("document.querySelector('.viewer-bar').append(document.createElement('input'))");
    window.find(".viewer-bar > input").pressSequentially("hp");
    assertThat(window.find(".viewer-bar > input")).hasValue("hp");
    assertThat(mode("Slider")).hasAttribute("aria-pressed", "true");
  }

  @Test
  void arrowsInTheOpacityRangeBelongToTheRange() {
    press("o");
    Locator range = window.find("scene-viewer input[type=range]");
    range.focus();
    press("ArrowRight");
    assertThat(range).hasValue("51");
    assertThat(window.find(".layer-observed")).hasCSS("opacity", "0.51");
    assertThat(window.page())
        .hasURL(Pattern.compile(storefront.changed().viewer() + "\\?mode=onion"));
  }

  @Test
  void changesAreListedAndCanBeGoneTo() {
    Locator rows = window.find(".region-row");
    assertThat(rows).hasCount(1);
    assertThat(rows.first()).containsText("px");
    rows.first().click();
    assertThat(rows.first()).hasAttribute("aria-current", "true");
    assertThat(window.find(".region-box")).hasAttribute("data-current", "");
    press("x");
    assertThat(window.find(".region-box")).isHidden();
  }

  @Test
  void theHeatmapIsReallyDrawn() {
    press("h");
    Locator heatmap = window.find(".layer-heatmap");
    assertThat(heatmap).hasAttribute("data-state", "ready");
    assertThat(heatmap).isVisible();
    assertThat((Integer) heatmap.evaluate(DRAWN_PIXELS)).isGreaterThan(1000);
  }

  @Test
  void anExecutionThatFailedTellsItsReason() {
    window.open(storefront.broken().viewer());
    assertThat(window.find(".viewer-notice")).containsText("500");
    assertThat(window.find(".viewer-outcome")).containsText("Failed");
  }
}
