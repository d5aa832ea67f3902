package dev.scene.frontend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The viewer where a picture can be compared with others than its baseline.
@ExtendWith(InBrowser.class)
class OtherPicturesIT {
  private final Window window;
  private final Given given;
  private final Storefront storefront;

  OtherPicturesIT(Installation installation, Window window) {
    this.window = window;
    this.given = installation.given();
    this.storefront = installation.storefront();
  }

  private Locator against(String name) {
    return window.find(".viewer-against button").getByText(name);
  }

  private Locator titles() {
    return window.find(".viewer-pane-title");
  }

  private void openARestlessPageWithAReference() {
    String project = given.project(Given.named("Restless"));
    Site.Place place = given.place("Ticker");
    place.shows(Fixture.restless("Ticker"));
    String page =
        given.id(
            "/api/projects/%s/pages".formatted(project),
            Map.of(
                "name", "Ticker",
                "url", place.address(),
                "reference_url", given.place("Ticker").address()));
    String task = given.task(project, page, "As it opens", List.of(Given.DESK));
    String execution = Prepared.tried(given, window, task).path("execution_id").asText();
    assertThat(window.find(".dry-run-line")).containsText("Unstable");
    window.open("/executions/%s/viewer".formatted(execution));
  }

  @Test
  void aReferenceStandsInTheBaselinesPlace() {
    window.open("/executions/%s/viewer".formatted(storefront.prepared().execution()));
    assertThat(window.find(".viewer-outcome")).containsText("Reference: changed");
    assertThat(titles()).hasText(new String[] {"Reference", "Observed"});
    assertThat(window.find(".region-row")).hasCount(1);
    assertThat(window.find(".viewer-modes").getByLabel("Heatmap")).isEnabled();
  }

  @Test
  void bothCapturesOfAnUnstablePageCanBeSeen() {
    openARestlessPageWithAReference();
    assertThat(window.find(".viewer-outcome")).containsText("Unstable");
    assertThat(against("Reference")).hasAttribute("aria-pressed", "true");

    against("Earlier capture").click();

    assertThat(against("Earlier capture")).hasAttribute("aria-pressed", "true");
    assertThat(against("Earlier capture")).isFocused();
    assertThat(titles()).hasText(new String[] {"Earlier capture", "Observed"});
    assertThat(window.find(".viewer-notice")).containsText("never came to rest");
  }

  @Test
  void whatWasKeptAndHowLongItTookStandAtTheSide() {
    window.open(storefront.changed().viewer());
    Locator side = window.find(".viewer-side");
    assertThat(side.locator(".phases")).containsText("Opening");
    assertThat(side.getByText("Console")).isVisible();
    assertThat(side.locator(".file-missing")).containsText(new String[] {"kept when it fails"});
    assertThat(side.getByText("Image")).isVisible();
  }
}
