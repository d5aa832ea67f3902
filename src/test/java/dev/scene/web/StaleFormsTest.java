package dev.scene.web;

import static dev.scene.web.Visits.htmx;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.scene.catalog.Batch;
import dev.scene.catalog.Batches;
import dev.scene.catalog.Page;
import dev.scene.catalog.PageDraft;
import dev.scene.catalog.Pages;
import dev.scene.catalog.Project;
import dev.scene.catalog.Task;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/// Two people who edit the same thing.
@QuarkusTest
class StaleFormsTest {
  private final Given given;
  private final Pages pages;
  private final Batches batches;

  StaleFormsTest(Given given, Pages pages, Batches batches) {
    this.given = given;
    this.pages = pages;
    this.batches = batches;
  }

  @Test
  void aFormThatWasOpenWhileAnotherWasSavedComesBackWithBoth() {
    Page page = given.page(given.project());
    pages.update(page.id(), PageDraft.of(page.name(), "https://theirs.example/"));

    htmx()
        .formParam("name", page.name())
        .formParam("url", "https://mine.example/")
        .formParam("version", "1")
        .put("/pages/{id}", page.id())
        .then()
        .statusCode(409)
        .body(containsString("Somebody else saved this meanwhile"))
        .body(containsString("changed url"))
        .body(containsString("id=\"version\" value=\"2\""))
        .body(containsString("value=\"https://mine.example/\""))
        .body(containsString("value=\"https://theirs.example/\""));

    assertThat(pages.require(page.id()).url()).isEqualTo("https://theirs.example/");
  }

  @Test
  void whoKnowsOfTheChangeMaySave() {
    Page page = given.page(given.project());
    pages.update(page.id(), PageDraft.of(page.name(), "https://theirs.example/"));

    htmx()
        .formParam("name", page.name())
        .formParam("url", "https://mine.example/")
        .formParam("version", "2")
        .put("/pages/{id}", page.id())
        .then()
        .statusCode(200);

    assertThat(pages.require(page.id()).url()).isEqualTo("https://mine.example/");
  }

  @Test
  void tasksBatchesAndSettingsDoTheSame() {
    Project project = given.project();
    Task task = given.task(project);
    Batch batch = given.batch(project, task);
    String[] addresses = {
      "/tasks/" + task.id(), "/batches/" + batch.id(), "/projects/" + project.id()
    };
    for (String address : addresses) {
      htmx()
          .formParam("name", "Mine")
          .formParam("slug", project.slug())
          .formParam("page_id", task.pageId().toString())
          .formParam("browsers", "chromium")
          .formParam("viewports", "1440x900")
          .formParam("version", "9")
          .put(address)
          .then()
          .statusCode(409)
          .body(containsString("data-scene-theirs"))
          .body(containsString("value=\"Mine\""));
    }
    assertThat(batches.require(batch.id()).name()).isEqualTo(batch.name());
  }

  @Test
  void aNameThatIsTakenIsToldBesideItsField() {
    Project project = given.project();
    Page page = given.page(project);

    htmx()
        .formParam("name", page.name())
        .formParam("url", "https://shop.example/")
        .post("/projects/{id}/pages", project.id())
        .then()
        .statusCode(422)
        .body(containsString("Name is that of another page of this project already."))
        .body(not(containsString("data-scene-conflict")));
  }
}
