package dev.scene.web;

import static dev.scene.web.Visits.browser;
import static dev.scene.web.Visits.htmx;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.hamcrest.Matchers.stringContainsInOrder;

import dev.scene.catalog.Batch;
import dev.scene.catalog.BatchTask;
import dev.scene.catalog.Batches;
import dev.scene.catalog.Box;
import dev.scene.catalog.Browser;
import dev.scene.catalog.Page;
import dev.scene.catalog.Pages;
import dev.scene.catalog.PixelRules;
import dev.scene.catalog.Project;
import dev.scene.catalog.Task;
import dev.scene.catalog.Tasks;
import dev.scene.catalog.Viewport;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The forms of pages, tasks and batches.
@QuarkusTest
class CatalogScreensTest {
  private final Given given;
  private final Pages pages;
  private final Tasks tasks;
  private final Batches batches;

  CatalogScreensTest(Given given, Pages pages, Tasks tasks, Batches batches) {
    this.given = given;
    this.pages = pages;
    this.tasks = tasks;
    this.batches = batches;
  }

  @Test
  void emptyTabsSayWhatComesNext() {
    Project project = given.project();

    htmx()
        .get("/projects/{id}?tab=tasks", project.id())
        .then()
        .body(containsString("It needs a page"));
    htmx()
        .get("/projects/{id}/tasks/new", project.id())
        .then()
        .statusCode(409)
        .body("remedy", containsString("Add a page first"));
  }

  @Test
  void aPageIsAddedChangedAndDeleted() {
    Project project = given.project();

    htmx()
        .formParam("name", "Home")
        .formParam("url", "https://shop.example/")
        .formParam("preparatory_js", "")
        .post("/projects/{id}/pages", project.id())
        .then()
        .statusCode(200)
        .header("HX-Retarget", "#project")
        .body(containsString("https://shop.example/"));
    Page page = pages.of(project.id()).getFirst();
    htmx()
        .get("/pages/{id}/edit", page.id())
        .then()
        .body(startsWith("<form"))
        .body(containsString("value=\"Home\""))
        .body(containsString("hx-put=\"/pages/" + page.id()));
    htmx()
        .formParam("name", "Start")
        .formParam("url", "https://shop.example/start")
        .put("/pages/{id}", page.id())
        .then()
        .statusCode(200)
        .body(containsString("Start"));
    htmx()
        .delete("/pages/{id}", page.id())
        .then()
        .statusCode(200)
        .body(containsString("No pages yet"));
    assertThat(pages.find(page.id())).isEmpty();
  }

  @Test
  void aRefusedPageKeepsWhatWasTyped() {
    Project project = given.project();

    htmx()
        .formParam("name", "Kept")
        .formParam("url", "ftp://shop.example")
        .formParam("preparatory_js", "alert('</textarea>')")
        .post("/projects/{id}/pages", project.id())
        .then()
        .statusCode(422)
        .body(containsString("value=\"Kept\""))
        .body(containsString("value=\"ftp://shop.example\""))
        .body(containsString("alert(&#39;&lt;/textarea&gt;&#39;)"))
        .body(containsString("Address must begin with http:// or https://"));
  }

  @Test
  void aFormOpenedWithoutHtmxIsAPageOfItsOwn() {
    Page page = given.page(given.project());

    browser()
        .get("/pages/{id}/edit", page.id())
        .then()
        .statusCode(200)
        .body(startsWith("<!doctype html>"))
        .body(containsString("action=\"/pages/" + page.id()));
    browser()
        .formParam("name", "Sent plainly")
        .formParam("url", page.url())
        .post("/pages/{id}", page.id())
        .then()
        .statusCode(303)
        .header("Location", endsWith("?tab=pages"));
    assertThat(pages.require(page.id()).name()).isEqualTo("Sent plainly");
  }

  @Test
  void aTaskTakesTickedAndWrittenViewports() {
    Project project = given.project();
    Page page = given.page(project);

    htmx()
        .formParam("name", "Signed out")
        .formParam("page_id", page.id().toString())
        .formParam("browsers", "chromium", "firefox")
        .formParam("viewports", "1440x900")
        .formParam("other_viewports", "1600 x 900, 500×700")
        .formParam("default_baseline_policy", "none")
        .formParam("pixel_threshold", "0,2")
        .formParam("pixel_tolerance", "")
        .formParam("ignore_anti_aliasing", "false")
        .formParam("align_rows", "true")
        .formParam("ignore_regions", "0, 120, 300, 40\r\n\r\n5 6 7x8")
        .post("/projects/{id}/tasks", project.id())
        .then()
        .statusCode(200)
        .body(containsString("1600×900"));

    Task task = tasks.of(project.id()).getFirst();
    assertThat(task.browsers()).containsExactly(Browser.CHROMIUM, Browser.FIREFOX);
    assertThat(task.viewports())
        .containsExactly(new Viewport(1440, 900), new Viewport(1600, 900), new Viewport(500, 700));
    assertThat(task.rules())
        .isEqualTo(
            new PixelRules(
                0.2,
                null,
                false,
                null,
                true,
                List.of(new Box(0, 120, 300, 40), new Box(5, 6, 7, 8))));
  }

  @Test
  void aRefusedTaskNamesEveryField() {
    Project project = given.project();
    Page page = given.page(project);

    htmx()
        .formParam("page_id", page.id().toString())
        .formParam("default_baseline_policy", "latest")
        .post("/projects/{id}/tasks", project.id())
        .then()
        .statusCode(422)
        .body(containsString("Name must not be empty."))
        .body(containsString("Browsers must name at least one browser."))
        .body(containsString("Viewports must name at least one viewport."));
    htmx()
        .formParam("page_id", page.id().toString())
        .formParam("name", "Wide")
        .formParam("browsers", "chromium")
        .formParam("other_viewports", "wide")
        .post("/projects/{id}/tasks", project.id())
        .then()
        .statusCode(422)
        .body(containsString("such as 1600x900"))
        .body(containsString("value=\"wide\""));
  }

  @Test
  void theMatrixCountsWhatWasChosen() {
    htmx()
        .queryParam("browsers", "chromium", "webkit")
        .queryParam("viewports", "1440x900", "390x844")
        .queryParam("other_viewports", "500x700")
        .get("/tasks/matrix")
        .then()
        .statusCode(200)
        .body(containsString("6 pictures"))
        .body(containsString("WebKit"));
    htmx().get("/tasks/matrix").then().statusCode(200).body(containsString("at least one browser"));
  }

  @Test
  void theEditorOfATaskTicksWhatItHas() {
    Project project = given.project();
    Task task = given.task(project);

    htmx()
        .get("/tasks/{id}/edit", task.id())
        .then()
        .statusCode(200)
        .body(containsString("value=\"390x844\" checked"))
        .body(not(containsString("value=\"1920x1080\" checked")))
        .body(containsString("value=\"latest\" selected"));
  }

  @Test
  void aBatchKeepsTheOrderOfItsForm() {
    Project project = given.project();
    Task first = given.task(project);
    Task second = given.task(project);

    htmx()
        .formParam("name", "Nightly")
        .formParam("jira_issue", "SHOP-1")
        .formParam("run_diff_threshold", "0.5")
        .formParam("tasks", second.id().toString(), first.id().toString())
        .formParam("enabled", first.id().toString())
        .post("/projects/{id}/batches", project.id())
        .then()
        .statusCode(200)
        .body(containsString("SHOP-1"));

    Batch batch = batches.of(project.id()).getFirst();
    assertThat(batches.tasks(batch.id()))
        .containsExactly(new BatchTask(second.id(), false), new BatchTask(first.id(), true));
    assertThat(batch.runDiffThreshold()).isEqualTo(0.5);
    htmx()
        .get("/batches/{id}/edit", batch.id())
        .then()
        .body(stringContainsInOrder(second.id().toString(), first.id().toString()));
  }

  @Test
  void aThresholdThatIsNoNumberIsMarked() {
    Batch batch = given.batch(given.project());

    htmx()
        .formParam("name", batch.name())
        .formParam("execution_diff_threshold", "much")
        .put("/batches/{id}", batch.id())
        .then()
        .statusCode(422)
        .body(containsString("Picture threshold, % must be a number"))
        .body(containsString("value=\"much\""));
  }

  @Test
  void aTakenNameIsToldBesideItsField() {
    Project project = given.project();
    Batch batch = given.batch(project);

    htmx()
        .formParam("name", batch.name())
        .post("/projects/{id}/batches", project.id())
        .then()
        .statusCode(422)
        .body(containsString("Name is that of another batch of this project already."));
  }

  @Test
  void deletedTasksAndBatchesLeaveTheirTabs() {
    Project project = given.project();
    Batch batch = given.batch(project);
    Task task = tasks.of(project.id()).getFirst();

    htmx()
        .delete("/batches/{id}", batch.id())
        .then()
        .statusCode(200)
        .body(containsString("No batches yet"));
    htmx()
        .delete("/tasks/{id}", task.id())
        .then()
        .statusCode(200)
        .body(containsString("No tasks yet"));
  }
}
