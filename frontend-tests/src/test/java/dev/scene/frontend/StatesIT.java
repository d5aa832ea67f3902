package dev.scene.frontend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasAttributeOptions;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What the viewer shows where there is no plain pair of pictures; each its own words, and nothing
/// in the console.
@ExtendWith(InBrowser.class)
class StatesIT {
  private static final int PATIENCE = 90_000;

  private final Installation installation;
  private final Window window;
  private final Given given;
  private final Storefront storefront;

  StatesIT(Installation installation, Window window) {
    this.installation = installation;
    this.window = window;
    this.given = installation.given();
    this.storefront = installation.storefront();
  }

  @AfterEach
  void nothingWasComplainedAbout() {
    assertThat(window.complaints())
        .allMatch(it -> it.contains("the server responded with a status of"));
  }

  private Locator notice() {
    return window.find(".viewer-notice");
  }

  private Locator note() {
    return window.find(".viewer-note").first();
  }

  private Locator pressedMode() {
    return window.find(".viewer-modes [aria-pressed=true]");
  }

  private JsonNode only(String run) {
    return given.api().get("/api/runs/%s/executions".formatted(run)).path(0);
  }

  private static String viewer(JsonNode execution) {
    return "/executions/%s/viewer".formatted(execution.path("id").asText());
  }

  private JsonNode recorded(String name) {
    Given.Setup setup =
        given.setup(
            Given.named(name), List.of(Given.named(name).replace(" ", "-")), List.of(Given.DESK));
    return only(given.finished(setup, "baseline_recording"));
  }

  /// Opens an execution of which the service tells something else.
  private void openToldOtherwise(String viewer, Consumer<ObjectNode> change) {
    new Told(window, given.api()).otherwise(viewer, change);
    window.open(viewer);
  }

  @Test
  void whatIsBeingCapturedIsShownOnceItIsThere() {
    Given.Setup setup = given.held(Given.named("Waiting"));
    String run = given.run(setup, "baseline_recording");
    window.open(viewer(only(run)));
    assertThat(notice())
        .containsText("Being captured now", new ContainsTextOptions().setTimeout(PATIENCE));
    assertThat(window.find(".viewer-empty")).containsText("no pictures");

    setup.places().getFirst().letGo();

    assertThat(notice())
        .containsText("Recorded for a baseline", new ContainsTextOptions().setTimeout(PATIENCE));
    assertThat(window.find(".layer-observed")).hasAttribute("data-state", "ready");
  }

  @Test
  void anExecutionThatFailedSaysWhyAboveWhatItLastSaw() {
    window.open(storefront.broken().viewer());
    assertThat(notice().locator(".notice-error")).containsText("500");
    assertThat(window.find(".layer-observed")).hasAttribute("data-state", "ready");
  }

  @Test
  void withoutABaselineTheObservedPictureIsShownAndTheReason() {
    Given.Setup setup =
        given.setup(
            Given.named("New"), List.of(Given.named("New").replace(" ", "-")), List.of(Given.DESK));
    String run =
        given.id(
            "/api/runs",
            Map.of("batch_id", setup.batch(), "purpose", "comparison", "baseline_id", "none"));
    given.progress(run).over("finished");
    window.open(viewer(only(run)));

    assertThat(notice()).containsText("No baseline has a picture");
    assertThat(window.find(".viewer-outcome")).containsText("No baseline");
    assertThat(pressedMode()).hasAttribute("aria-label", "Observed");
    assertThat(window.find(".layer-observed")).hasAttribute("data-state", "ready");
  }

  @Test
  void picturesOfTwoSizesAreSaidToBe() {
    window.open(storefront.moved().viewer());
    assertThat(window.find(".viewer-resized")).containsText("1280×");
    assertThat(window.find(".viewer-outcome .verdict-size")).isVisible();
  }

  @Test
  void aPictureThatTheServiceDoesNotHaveIsNamed() {
    openToldOtherwise(
        storefront.changed().viewer(),
        told ->
            ((ObjectNode) told.path("pictures").path("baseline"))
                .put("url", told.path("pictures").path("baseline").path("url").asText() + ".gone"));

    assertThat(note()).containsText("Baseline picture cannot be shown.");
    assertThat(note()).containsText("no file");
    assertThat(window.find(".layer-observed")).hasAttribute("data-state", "ready");
  }

  @Test
  void bytesThatFailTheirChecksumAreNotShown() throws IOException {
    JsonNode execution = recorded("Rotten");
    Path picture = installation.blob(sha256(execution, "page.png"));
    byte[] kept = Files.readAllBytes(picture);
    Files.writeString(picture, "not what was kept");
    try {
      window.open(viewer(execution));

      assertThat(note()).containsText("Observed picture cannot be shown.");
      assertThat(note()).containsText("they fail their checksum");
      assertThat(note()).containsText("Restore the blobs folder");
    } finally {
      Files.write(picture, kept);
    }
  }

  @Test
  void aThumbnailThatIsDamagedLeavesACalmWordInALine() throws IOException {
    JsonNode execution = recorded("Rotten thumbnail");
    String run = execution.path("run_id").asText();
    window.open("/runs/" + run);
    window
        .page()
        .waitForFunction("() => document.querySelector('.tile-shot img')?.naturalWidth > 0");
    Path small = installation.blob(sha256(only(run), "thumbnail.png"));
    byte[] kept = Files.readAllBytes(small);
    Files.writeString(small, "not what was kept");
    try (Window later = installation.window(Window.Look.DESKTOP)) {
      later.open("/runs/" + run);

      assertThat(later.find(".tile-shot img")).hasAttribute("data-scene-damaged", "");
      assertThat(later.find(".tile-shot img")).isHidden();
      Object words =
          later
              .find(".tile-shot")
              .evaluate("shot => getComputedStyle(shot, '::before').getPropertyValue('content')");
      assertThat(words).isEqualTo("\"Picture damaged\"");
    } finally {
      Files.write(small, kept);
    }
  }

  private static String sha256(JsonNode execution, String name) {
    return execution
        .path("artifacts")
        .valueStream()
        .filter(file -> file.path("name").asText().equals(name))
        .findFirst()
        .orElseThrow()
        .path("sha256")
        .asText();
  }

  @Test
  void aPairOfEightyMegapixelsSaysThatItTakesItsTimeAndIsShown() throws IOException {
    byte[] picture = flat(5_120, 15_625);
    window
        .page()
        .route(
            "**/huge.png",
            route ->
                route.fulfill(
                    new Route.FulfillOptions().setContentType("image/png").setBodyBytes(picture)));
    openToldOtherwise(
        storefront.changed().viewer(),
        told -> {
          ObjectNode pictures = told.putObject("pictures");
          for (String name : List.of("baseline", "observed")) {
            pictures
                .putObject(name)
                .put("url", "/artifacts/%s/huge.png".formatted(name))
                .put("width", 5_120)
                .put("height", 15_625);
          }
        });

    assertThat(note()).containsText("80 megapixels");
    assertThat(window.find(".layer-observed"))
        .hasAttribute("data-state", "ready", new HasAttributeOptions().setTimeout(PATIENCE));
    assertThat(note()).isEmpty();
  }

  private static byte[] flat(int width, int height) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    image.createGraphics().setBackground(Color.WHITE);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    return bytes.toByteArray();
  }
}
