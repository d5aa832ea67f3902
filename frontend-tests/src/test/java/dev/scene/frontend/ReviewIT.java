package dev.scene.frontend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Two pages whose offer changed its colour, one on which a banner came, one that stayed as it was.
@ExtendWith(InBrowser.class)
class ReviewIT {
  private static final Pattern ANY_VIEWER = Pattern.compile("/executions/[^/]+/viewer");

  private final Installation installation;
  private final Window window;
  private final Given given;
  private Given.Setup setup;
  private String run;

  ReviewIT(Installation installation, Window window) {
    this.installation = installation;
    this.window = window;
    this.given = installation.given();
  }

  /// A batch with a baseline, and what its pages showed when that was recorded is gone.
  private record Changed(Given.Setup setup, String baseline) {}

  @BeforeEach
  void compareWhatChanged() {
    Changed changed = installation.shared(Changed.class, this::recordAndChange);
    setup = changed.setup();
    run =
        given.id(
            "/api/runs",
            Map.of(
                "batch_id", setup.batch(),
                "purpose", "comparison",
                "baseline_id", changed.baseline()));
    given.progress(run).over("finished");
    window.open("/runs/" + run);
  }

  private Changed recordAndChange() {
    Given.Setup made =
        given.setup(
            Given.named("Reviewed"), List.of("Home", "Shop", "News", "Help"), List.of(Given.DESK));
    String recording = given.finished(made, "baseline_recording");
    made.places().get(0).shows(Fixture.changedOnDesks("Home"));
    made.places().get(1).shows(Fixture.changedOnDesks("Shop"));
    made.places().get(2).shows(Fixture.announced("News"));
    return new Changed(
        made, given.api().get("/api/runs/" + recording).path("created_baseline_id").asText());
  }

  private JsonNode review() {
    return given.api().get("/api/runs/%s/review".formatted(run));
  }

  private void begin() {
    window.find("#review-run").press("Enter");
    assertThat(window.page()).hasURL(ANY_VIEWER);
    assertThat(state()).containsText("3 of 3 pending");
  }

  private Locator state() {
    return window.find(".review-state");
  }

  private Locator mark(String page) {
    return window
        .find(".exec-row")
        .filter(new Locator.FilterOptions().setHasText(page))
        .locator(".exec-mark");
  }

  private void press(String key) {
    window.page().keyboard().press(key);
  }

  @Test
  void aRunIsReviewedByKeysAloneAndTheNextOneIsGreen() {
    assertThat(window.find("#run-verdict")).hasText("Pending");
    begin();

    press("g");
    assertThat(window.button("Approve 2")).isVisible();
    press("y");
    assertThat(state()).containsText("1 of 3 pending");
    assertThat(window.find(".viewer-head h1")).containsText("News");
    press("r");
    assertThat(window.dialog()).containsText("Reject this change?");
    press("4");

    assertThat(window.dialog()).containsText("Review finished");
    assertThat(window.dialog()).containsText("new baseline");
    assertThat(review().path("verdict").asText()).isEqualTo("rejected");
    press("Escape");
    press("u");
    assertThat(state()).containsText("1 of 3 pending");
    press("a");
    assertThat(window.dialog()).containsText("Review finished");
    assertThat(review().path("verdict").asText()).isEqualTo("approved");

    window.open("/runs/" + given.finished(setup, "comparison"));
    assertThat(window.find("#run-live")).containsText("No change");
    assertThat(window.find("#review-run")).hasCount(0);
  }

  @Test
  void aMemberIsTakenOutOfItsGroup() {
    begin();
    press("g");
    press("t");
    assertThat(window.button("Approve 1")).hasCount(0);
    press("y");

    assertThat(state()).containsText("2 of 3 pending");
    assertThat(window.find(".exec-approved")).hasCount(1);
  }

  @Test
  void theSecondReviewerSeesTheVerdictOfTheFirst() {
    begin();
    String execution = window.page().url().replaceAll(".*/executions/([^/]+)/.*", "$1");
    given
        .api()
        .post(
            "/api/executions/%s/review".formatted(execution),
            Map.of("decision", "rejected", "reason", "Wrong blue"));

    press("y");

    assertThat(window.toast("was rejected by local")).isVisible();
    assertThat(state()).containsText("Rejected by local");
    assertThat(state()).containsText("Wrong blue");
    assertThat(review().path("rejected").asInt()).isEqualTo(1);
  }

  @Test
  void aRejectionCanNameAPartThatIsDrawn() {
    begin();
    press("r");
    window.button("Draw on the picture").click();
    BoundingBox stage = window.find(".draw-sheet").boundingBox();
    window.page().mouse().move(stage.x + 120, stage.y + 120);
    window.page().mouse().down();
    window.page().mouse().move(stage.x + 220, stage.y + 180);
    window.page().mouse().up();
    assertThat(window.dialog()).containsText(Pattern.compile("\\d+×\\d+ at"));
    window.dialog().locator("textarea").fill("Too loud");
    window.dialog().locator("button[value=yes]").click();

    assertThat(state()).containsText("2 of 3 pending");
    JsonNode region = review().findValue("region");
    assertThat(region.path("width").asInt()).isBetween(50, 400);
  }

  @Test
  void everythingThatCanBeApprovedIsApprovedFromThePageOfTheRun() {
    window.find("#approve-run").click();
    window.yes().click();

    assertThat(window.toast("3 changes approved")).isVisible();
    assertThat(window.find("#run-verdict")).hasText("Approved");
    assertThat(window.find("#approve-run")).hasCount(0);
  }

  @Test
  void aDeepLinkRestoresModeAndPlace() {
    begin();
    press("o");
    press("+");
    assertThat(window.page()).hasURL(Pattern.compile("mode=onion&at=[\\d.,-]+$"));
    String zoom = window.find(".viewer-zoom").textContent();

    window.page().reload();

    assertThat(window.find(".viewer-modes [aria-pressed=true]"))
        .hasAttribute("aria-label", "Onion skin");
    assertThat(window.find(".viewer-zoom")).hasText(zoom);
  }

  @Test
  void nothingHindersAnybodyInTheDialogsOfTheReview() {
    begin();
    press("r");
    assertThat(Axe.violations(window.page())).isEmpty();
    press("Escape");
    try (Window narrow = installation.window(new Window.Look(390, 844, ColorScheme.DARK))) {
      narrow.open("/runs/%s/review".formatted(run));
      assertThat(narrow.find(".review-state")).containsText("3 of 3 pending");
      assertThat(Axe.violations(narrow.page())).isEmpty();
    }
    assertThat(mark("Home")).isVisible();
  }
}
