package dev.scene.web;

import static dev.scene.web.Visits.browser;
import static dev.scene.web.Visits.htmx;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.startsWith;

import dev.scene.catalog.Batches;
import dev.scene.catalog.Page;
import dev.scene.catalog.Pages;
import dev.scene.catalog.Project;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ImportScreenTest {
  private final Given given;
  private final Pages pages;
  private final Batches batches;

  ImportScreenTest(Given given, Pages pages, Batches batches) {
    this.given = given;
    this.pages = pages;
    this.batches = batches;
  }

  @Test
  void aListIsShownBeforeAnythingIsMade() {
    Project project = given.project();
    Page known = given.page(project);

    htmx()
        .formParam("addresses", "shop.example/bikes\n" + known.url())
        .post("/projects/{id}/import/preview", project.id())
        .then()
        .statusCode(200)
        .body(startsWith("<div class=\"page\" id=\"import\">"))
        .body(containsString("value=\"https://shop.example/bikes\""))
        .body(containsString("value=\"Bikes\""))
        .body(containsString("known already"))
        .body(containsString("<b data-scene-tally-pages>1</b> of 2 chosen"))
        .body(containsString("<b data-scene-tally-pictures>2</b>"));

    assertThat(pages.of(project.id())).hasSize(1);
  }

  @Test
  void whatIsTickedIsMade() {
    Project project = given.project();

    browser()
        .formParam("url", "https://shop.example/a", "https://shop.example/b")
        .formParam("name", "A", "B")
        .formParam("known", "", "")
        .formParam("chosen", "1")
        .formParam("browsers", "chromium")
        .formParam("viewports", "1440x900")
        .formParam("batch_name", "Nightly")
        .post("/projects/{id}/import", project.id())
        .then()
        .statusCode(303)
        .header("Location", endsWith("?tab=batches"));

    assertThat(pages.of(project.id())).extracting(Page::name).containsExactly("B");
    assertThat(batches.of(project.id())).extracting(it -> it.name()).containsExactly("Nightly");
  }

  @Test
  void whatIsRefusedStandsBesideItsFieldWithWhatWasTyped() {
    Project project = given.project();

    htmx()
        .formParam("addresses", "")
        .formParam("sitemap", "ftp://shop.example/sitemap.xml")
        .post("/projects/{id}/import/preview", project.id())
        .then()
        .statusCode(422)
        .body(containsString("value=\"ftp://shop.example/sitemap.xml\""))
        .body(containsString("Sitemap address must begin with http"));
    htmx()
        .formParam("url", "https://shop.example/a")
        .formParam("name", "Kept")
        .formParam("chosen", "0")
        .formParam("viewports", "1440x900")
        .post("/projects/{id}/import", project.id())
        .then()
        .statusCode(422)
        .body(containsString("value=\"Kept\""))
        .body(containsString("Browsers must name at least one browser"));
  }
}
