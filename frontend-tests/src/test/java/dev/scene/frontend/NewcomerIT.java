package dev.scene.frontend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The way of somebody who never saw it, in an installation where nothing is: a site by its
/// sitemap, a baseline, a comparison, the page that changed. Each step is what the screen before it
/// offers.
class NewcomerIT {
  private static final Pattern A_RUN = Pattern.compile("/runs/[0-9a-f-]{36}$");

  private static Installation installation;

  @BeforeAll
  static void installAnew() {
    installation = Installation.start();
  }

  @AfterAll
  static void leaveNothing() {
    installation.close();
  }

  @Test
  void aSiteIsBroughtInRecordedComparedAndThePageThatChangedIsFound() {
    Given given = installation.given();
    Site.Place home = given.place("Home");
    Site.Place boots = installation.site().place("boots", Fixture.page("Boots · Outfitters"));
    Site.Place tents = installation.site().place("tents", Fixture.page("Tents · Outfitters"));
    String sitemap =
        installation.site().place("sitemap.xml", sitemap(home, boots, tents)).address();
    try (Window window = installation.window(Window.Look.DESKTOP)) {
      makeProject(window);
      bringIn(window, sitemap);
      record(window);
      boots.shows(Fixture.changedOnDesks("Boots · Outfitters"));
      compare(window);
      findWhatChanged(window);
      // a page that is left gives up what it was asking for
      assertThat(window.complaints()).allMatch(complaint -> complaint.contains("ERR_ABORTED"));
    }
  }

  private static String sitemap(Site.Place... places) {
    return Stream.of(places)
        .map(place -> "<url><loc>%s</loc></url>".formatted(place.address()))
        .collect(Collectors.joining("", "<urlset>", "</urlset>"));
  }

  private static void makeProject(Window window) {
    window.open("/");
    assertThat(window.find(".begin li"))
        .hasText(
            new Pattern[] {
              Pattern.compile("^Make a project"),
              Pattern.compile("^Import its pages"),
              Pattern.compile("^Record a baseline"),
              Pattern.compile("^Compare")
            });
    window.link("New project").click();
    window.fill("Name", "Outfitters");
    window.submit();
    assertThat(window.find("h1")).hasText("Outfitters");
  }

  private static void bringIn(Window window, String sitemap) {
    window.link("Import pages").click();
    window.find("#sitemap").fill(sitemap);
    window.page().keyboard().press("Enter");
    assertThat(window.find(".import-row")).hasCount(3);
    assertThat(window.find(".import-row input[name=name]").nth(1)).hasValue("Boots");
    assertThat(window.find(".import-row input[name=name]").nth(2)).hasValue("Tents");
    window.find("#import button[type=submit]").click();
    assertThat(window.toast("3 pages added")).containsText("Next: record a baseline");
  }

  private static void record(Window window) {
    window.link("Record a baseline").click();
    assertThat(window.find("#launch-size")).containsText("6 pictures");
    assertThat(window.find("#launch-baseline")).isHidden();
    startRun(window);
    assertThat(window.find("#run-live")).containsText("This run made a baseline");
  }

  private static void compare(Window window) {
    window.link("Compare now").click();
    assertThat(window.find("#launch-baseline")).isVisible();
    startRun(window);
    assertThat(window.find(".run-summary")).containsText("5 unchanged");
    assertThat(window.find(".run-summary")).containsText("1 changed");
  }

  private static void startRun(Window window) {
    String before = window.page().url();
    window.submit();
    assertThat(window.page()).not().hasURL(before);
    assertThat(window.page()).hasURL(A_RUN);
    window.untilOver("Finished");
  }

  private static void findWhatChanged(Window window) {
    assertThat(window.find(".tile").first()).containsText("Boots");
    assertThat(window.find(".tile").first()).containsText("Minor");
    window.find("#review-run").click();
    assertThat(window.find(".viewer-head h1")).hasText("Boots");
    assertThat(window.find(".viewer-head")).containsText("Minor");
    assertThat(window.find(".layer-observed")).hasAttribute("data-state", "ready");
  }
}
