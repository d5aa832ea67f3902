package dev.scene.web;

import static dev.scene.web.Visits.browser;
import static dev.scene.web.Visits.htmx;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.scene.catalog.Project;
import dev.scene.catalog.Projects;
import dev.scene.container.FakeContainers;
import dev.scene.run.Purpose;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProjectScreenTest {
  private final Given given;
  private final GivenRuns runs;
  private final Projects projects;
  private final FakeContainers containers;

  ProjectScreenTest(Given given, GivenRuns runs, Projects projects, FakeContainers containers) {
    this.given = given;
    this.runs = runs;
    this.projects = projects;
    this.containers = containers;
  }

  @BeforeEach
  void aFreshEngine() {
    containers.reset();
  }

  @Test
  void theRootLeadsToTheProjects() {
    browser().get("/").then().statusCode(303).header("Location", endsWith("/projects"));
  }

  @Test
  void theListIsAPageForBrowsersAndAFragmentForHtmx() {
    Project project = given.project();

    browser()
        .get("/projects")
        .then()
        .statusCode(200)
        .header("Vary", containsString("HX-Request"))
        .body(startsWith("<!doctype html>"))
        .body(containsString("<script src=\"/js/theme.js\"></script>"))
        .body(containsString(project.name()));
    htmx()
        .get("/projects")
        .then()
        .statusCode(200)
        .body(not(containsString("<html")))
        .body(containsString("id=\"projects\""))
        .body(containsString(project.name()));
  }

  @Test
  void noPageCarriesInlineScriptsOrStyles() {
    Project project = given.project();
    for (String tab : new String[] {"pages", "tasks", "batches", "settings"}) {
      browser()
          .get("/projects/{id}?tab={tab}", project.id(), tab)
          .then()
          .statusCode(200)
          .body(not(containsString("style=")))
          .body(not(containsString("hx-on")))
          .body(not(containsString("onclick")));
    }
  }

  @Test
  void aRefusedFormComesBackWithItsErrors() {
    htmx()
        .formParam("name", " ")
        .post("/projects")
        .then()
        .statusCode(422)
        .body(containsString("aria-invalid=\"true\""))
        .body(containsString("Name must not be empty."));
    browser()
        .formParam("name", "")
        .post("/projects")
        .then()
        .statusCode(422)
        .body(startsWith("<!doctype html>"))
        .body(containsString("Name must not be empty."));
  }

  @Test
  void aNewProjectIsOpenedAtOnce() {
    String name = Given.name("Läden & <Co>");

    htmx()
        .formParam("name", name)
        .post("/projects")
        .then()
        .statusCode(200)
        .header("HX-Location", containsString("/projects/"))
        .header("HX-Trigger", containsString("scene:close-dialog"))
        .header("HX-Trigger", containsString("\\u00E4"));
  }

  @Test
  void withoutHtmxANewProjectIsOpened() {
    browser()
        .formParam("name", Given.name("Plain"))
        .post("/projects")
        .then()
        .statusCode(303)
        .header("Location", containsString("/projects/"));
  }

  @Test
  void theSettingsCanBeChanged() {
    Project project = given.project();

    htmx()
        .formParam("name", "Renamed " + project.name())
        .formParam("slug", project.slug())
        .put("/projects/{id}", project.id())
        .then()
        .statusCode(200)
        .body(containsString("<h1>Renamed " + project.name()));
    htmx()
        .formParam("name", "Kept")
        .formParam("slug", "No slug!")
        .put("/projects/{id}", project.id())
        .then()
        .statusCode(422)
        .body(containsString("value=\"Kept\""))
        .body(containsString("value=\"No slug!\""))
        .body(containsString("Slug must be made of a-z"));
  }

  @Test
  void aDeletedProjectLeavesForTheList() {
    Project project = given.project();

    htmx()
        .delete("/projects/{id}", project.id())
        .then()
        .statusCode(200)
        .header("HX-Location", containsString("/projects"));

    assertThat(projects.find(project.id())).isEmpty();
  }

  @Test
  void aProjectWithAnActiveRunIsNotDeleted() {
    Project project = given.project();
    runs.queued(given.batch(project), Purpose.BASELINE_RECORDING);

    htmx()
        .delete("/projects/{id}", project.id())
        .then()
        .statusCode(409)
        .contentType("application/problem+json")
        .body("detail", containsString("is not over"))
        .body("remedy", containsString("Wait"));
  }

  @Test
  void theRailShowsTheNewestProjects() {
    Project project = given.project();

    htmx()
        .get("/rail?nav=runs")
        .then()
        .statusCode(200)
        .body(containsString(project.name()))
        .body(containsString("href=\"/runs\" aria-current=\"page\""));
  }

  @Test
  void whatIsNotThereIsAPageToPeopleAndADocumentToHtmx() {
    browser()
        .get("/projects/nope")
        .then()
        .statusCode(404)
        .contentType(ContentType.HTML)
        .body(containsString("There is no project with the id nope."));
    htmx()
        .get("/projects/nope")
        .then()
        .statusCode(404)
        .contentType("application/problem+json")
        .body("title", containsString("Not found"));
  }

  @Test
  void anUnknownAddressIsAPageToo() {
    browser().get("/nowhere").then().statusCode(404).contentType(ContentType.HTML);
  }
}
