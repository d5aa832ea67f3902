package dev.scene.frontend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(InBrowser.class)
class BaselinesIT {
  private final Installation installation;
  private final Window window;
  private final Given given;

  BaselinesIT(Installation installation, Window window) {
    installation.storefront();
    this.installation = installation;
    this.window = window;
    this.given = installation.given();
  }

  private String recorded(Given.Setup setup) {
    String run = given.finished(setup, "baseline_recording");
    return given.api().get("/api/runs/" + run).path("created_baseline_id").asText();
  }

  @Test
  void anyTwoBaselinesAreLaidBesideEachOther() {
    Given.Setup setup =
        given.setup(Given.named("Twice"), List.of("Home", "Shop"), List.of(Given.DESK));
    String before = recorded(setup);
    setup.places().getFirst().shows(Fixture.changedOnDesks("Home"));
    String after = recorded(setup);

    window.open("/baselines?batch_id=" + setup.batch());
    window.link("With the one before").click();
    assertThat(window.page())
        .hasURL(Pattern.compile("/baselines/%s/compare/%s$".formatted(before, after)));
    assertThat(window.find(".run-summary .total")).hasText("1 of 2 pictures differ");
    pictures("/baselines/%s/compare/%s".formatted(before, after));

    window.find("a.tile-link").first().click();
    assertThat(window.find(".viewer-head h1")).containsText("Home");
    assertThat(window.find(".region-row")).hasCount(1);
    assertThat(window.find(".region-causes")).containsText("→");
    window.page().keyboard().press("ArrowRight");
    assertThat(window.find(".viewer-head h1")).containsText("Shop");
    window.page().keyboard().press("Escape");
    assertThat(window.page()).hasURL(Pattern.compile("/compare/%s$".formatted(after)));
    assertThat(window.complaints()).isEmpty();
  }

  private void pictures(String path) {
    for (Window.Look look :
        List.of(
            Window.Look.DESKTOP,
            new Window.Look(1440, 900, ColorScheme.DARK),
            new Window.Look(390, 844, ColorScheme.LIGHT))) {
      try (Window other = installation.window(look)) {
        other.open(path);
        assertThat(other.find(".run-summary .total")).containsText("differ");
        assertThat(Axe.violations(other.page())).isEmpty();
        other.picture(Path.of("target", "screens", "baselines-compared-%s.png".formatted(look)));
      }
    }
  }

  @Test
  void aBaselineThatNoRunComparedWithIsDeleted() {
    Given.Setup setup = given.setup(Given.named("Once"), List.of("Home"), List.of(Given.DESK));
    window.open("/baselines/" + recorded(setup));
    window.button("Delete").click();
    window.yes().click();
    assertThat(window.toast("Baseline deleted")).isVisible();
    assertThat(window.find("#baselines .empty")).containsText("No baseline fits");
  }
}
