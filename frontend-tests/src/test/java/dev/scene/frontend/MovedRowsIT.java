package dev.scene.frontend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Rows that came or went, as the viewer shows them.
@ExtendWith(InBrowser.class)
class MovedRowsIT {
  private final Window window;
  private final Moved moved;

  MovedRowsIT(Installation installation, Window window) {
    this.window = window;
    this.moved = new Moved(installation.given().api(), installation.storefront());
  }

  @BeforeEach
  void openTheExecution() {
    moved.open(window);
    assertThat(window.find(".region-row")).hasCount(2);
  }

  private Locator boxes() {
    return window.find(".region-box");
  }

  private BoundingBox pane() {
    return window.find(".viewer-pane").first().boundingBox();
  }

  private static double middle(BoundingBox box) {
    return box.y + box.height / 2;
  }

  @Test
  void theHeadSaysWhatCameOutAndWhatStandsElsewhere() {
    assertThat(window.find(".viewer-outcome .verdict-moved")).hasText("Moved");
    assertThat(window.find(".viewer-outcome .verdict-size")).hasText("Size");
    assertThat(window.find(".viewer-displaced"))
        .hasText("Rows below y 60 are displaced by 60 px, below y 409 by −20 px");
  }

  @Test
  void rowsAreListedByTheirNumberAndPlace() {
    assertThat(window.find(".region-row").first()).containsText("60 rows added");
    assertThat(window.find(".region-row").last()).containsText("80 rows removed");
    assertThat(window.find(".region-row").last()).containsText("at y 409");
  }

  @Test
  void whatWentIsALineOnTheObservedPictureAndABandOnTheBaseline() {
    assertThat(boxes().first()).containsText("+60 rows");
    assertThat(boxes().last()).hasClass("region-box region-removed region-band region-line");
    assertThat(boxes().last()).containsText("−80 rows");

    window.page().keyboard().down("b");

    assertThat(boxes().last()).hasClass("region-box region-removed region-band");
    assertThat(boxes().first()).hasClass("region-box region-added region-band region-line");
    BoundingBox picture = window.find(".viewer-ground").boundingBox();
    double scale = picture.width / 1280;
    assertThat(boxes().last().boundingBox().y).isCloseTo(picture.y + 349 * scale, within());
    assertThat(boxes().last().boundingBox().height).isCloseTo(Moved.OFFER * scale, within());
  }

  private static Offset<Double> within() {
    return Offset.offset(1.5);
  }

  @Test
  void sideBySideEachPaneHasItsOwnPlaces() {
    window.page().keyboard().press("p");
    Locator lines = window.find(".region-line");
    assertThat(lines).hasCount(2);
    assertThat(window.find(".viewer-pane").first().locator(".region-line"))
        .containsText("+60 rows");
    assertThat(window.find(".viewer-pane").last().locator(".region-line")).containsText("−80 rows");
  }

  /// The grey of a point of the baseline under the observed picture, or -1 where nothing is
  /// painted.
  private int baselineAt(double row) {
    return (Integer)
        window
            .find(".layer-baseline")
            .evaluate(
                """
                (canvas, row) => {
                  const ground = canvas.closest('.viewer-pane').querySelector('.viewer-ground').getBoundingClientRect();
                  const pane = canvas.getBoundingClientRect();
                  const y = Math.round(ground.top - pane.top + row * ground.width / 1280);
                  const bytes = canvas.getContext('2d').getImageData(Math.round(pane.width / 2), y, 1, 1).data;
                  return bytes[3] === 0 ? -1 : bytes[1];
                }
                """,
                row);
  }

  @Test
  void rowsOfTheBaselineAreLaidWhereTheirLikesStand() {
    assertThat(window.find(".layer-baseline")).hasAttribute("data-state", "ready");
    assertThat(baselineAt(30)).isNotNegative();

    window.page().keyboard().press("m");

    assertThat(baselineAt(30)).isNegative();
    assertThat(baselineAt(90)).isNotNegative();
    assertThat(window.find(".viewer-extras").getByLabel("Lay moved rows on each other"))
        .hasAttribute("aria-pressed", "true");
    window.page().keyboard().press("m");
    assertThat(baselineAt(30)).isNotNegative();
  }

  @Test
  void aTapOnABandBringsItToTheMiddle() {
    window.page().keyboard().press("p");
    Locator band = window.find(".viewer-pane").first().locator(".region-removed");
    BoundingBox box = band.boundingBox();
    window.page().mouse().click(box.x + box.width * 0.7, middle(box));

    assertThat(window.find(".region-row").last()).hasAttribute("aria-current", "true");
    assertThat(band).hasAttribute("data-current", "");
  }

  @Test
  void aDragAcrossABandOnlyPans() {
    BoundingBox box = boxes().first().boundingBox();
    window.page().mouse().move(box.x + box.width * 0.2, middle(box));
    window.page().mouse().down();
    window.page().mouse().move(box.x + box.width * 0.2, middle(box) - 40);
    window.page().mouse().up();

    assertThat(window.find(".region-row[aria-current]")).hasCount(0);
  }

  @Test
  void theKeysGoFromBandToBandAndKeepThePageInSight() {
    window.page().keyboard().press("j");
    window.page().keyboard().press("j");
    assertThat(window.find(".region-row").last()).hasAttribute("aria-current", "true");
    window.page().waitForTimeout(400);
    assertThat(middle(boxes().last().boundingBox()))
        .isBetween(pane().y + pane().height * 0.25, pane().y + pane().height * 0.75);
    assertThat(boxes().last().boundingBox().width).isGreaterThan(pane().width * 0.9);
    window.page().keyboard().press("k");
    assertThat(window.find(".region-row").first()).hasAttribute("aria-current", "true");
  }
}
