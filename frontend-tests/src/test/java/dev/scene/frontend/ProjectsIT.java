package dev.scene.frontend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(InBrowser.class)
class ProjectsIT {
  private final Window window;
  private final Given given;

  ProjectsIT(Installation installation, Window window) {
    this.window = window;
    this.given = installation.given();
  }

  private Locator row(String name) {
    return window.find("#projects tbody tr").filter(new Locator.FilterOptions().setHasText(name));
  }

  private String openSettings(String name) {
    String project = given.project(name);
    window.open("/projects/%s?tab=settings".formatted(project)).mark();
    return project;
  }

  @Test
  void aProjectIsCreatedWithoutLoadingThePage() {
    given.project(Given.named("Neighbour"));
    String name = Given.named("Storefront");
    window.open("/projects").mark();
    window.link("New project").click();
    assertThat(setting("Name")).isFocused();
    window.fill("Name", name);
    window.submit();

    assertThat(window.dialog()).hasCount(0);
    assertThat(row(name)).isVisible();
    assertThat(window.toast("created")).isVisible();
    assertThat(window.isMarked()).isTrue();
  }

  @Test
  void aProjectWithoutANameIsRefusedAtItsField() {
    given.project(Given.named("Neighbour"));
    window.open("/projects");
    window.link("New project").click();
    window.submit();
    assertThat(window.dialog().locator(".field-error")).containsText("Name");
    assertThat(setting("Name")).isFocused();
    assertThat(setting("Name")).hasAttribute("aria-invalid", "true");
  }

  @Test
  void cancelCreatesNothing() {
    String name = Given.named("Neighbour");
    given.project(name);
    window.open("/projects");
    window.link("New project").click();
    window.fill("Name", "Never made");
    window.dialog().getByText("Cancel").click();
    assertThat(window.dialog()).hasCount(0);
    assertThat(row(name)).isVisible();
    assertThat(row("Never made")).hasCount(0);
  }

  @Test
  void aProjectIsRenamedWithoutLoadingThePage() {
    openSettings(Given.named("Before"));
    String name = Given.named("After");
    setting("Name").fill(name);
    window.button("Save").click();
    assertThat(window.find("h1")).hasText(name);
    assertThat(window.toast("saved")).isVisible();
    assertThat(window.isMarked()).isTrue();
  }

  @Test
  void aRefusedSlugKeepsWhatWasTyped() {
    openSettings(Given.named("Slug"));
    setting("Name").fill("Typed name");
    setting("Slug").fill("Not A Slug");
    window.button("Save").click();
    assertThat(window.find(".field-error")).containsText("Slug must");
    assertThat(setting("Slug")).hasValue("Not A Slug");
    assertThat(setting("Name")).hasValue("Typed name");
  }

  @Test
  void deletingAsksFirstAndNamesWhatGoes() {
    String name = Given.named("Doomed");
    String project = openSettings(name);
    given.page(project, "Home", "http://localhost/");
    window.page().reload();
    window.mark();

    window.button("Delete project").click();
    assertThat(window.dialog()).containsText("Delete the project “%s”?".formatted(name));
    assertThat(window.dialog()).containsText("1 page");
    assertThat(window.dialog().getByText("Cancel")).isFocused();
    window.dialog().getByText("Cancel").click();
    assertThat(window.find("h1")).hasText(name);

    window.button("Delete project").click();
    window.yes().click();
    assertThat(window.page()).hasURL("/projects");
    assertThat(window.toast("deleted")).isVisible();
    assertThat(window.find("h1")).hasText("Projects");
    assertThat(row(name)).hasCount(0);
    assertThat(window.isMarked()).isTrue();
  }

  @Test
  void aProjectAtWorkStaysAndTheRefusalSaysWhatToDo() {
    Given.Setup setup = given.held(Given.named("Busy"));
    String run = given.run(setup, "baseline_recording");
    window.open("/projects/%s?tab=settings".formatted(setup.project()));
    window.button("Delete project").click();
    window.yes().click();

    assertThat(window.toast("can't be deleted")).containsText("finished");
    assertThat(window.find("h1")).hasText(setup.name());
    setup.places().getFirst().letGo();
    given.progress(run).over("finished");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "pages, No pages yet, Add page",
    "tasks, No tasks yet, Add page",
    "batches, No batches yet, Go to pages"
  })
  void anEmptyTabSaysWhatToDoNext(String tab, String heading, String next) {
    String project = given.project(Given.named("Empty"));
    window.open("/projects/" + project).mark();
    window.find("#tab-" + tab).click();
    assertThat(window.find("#tab-" + tab)).hasAttribute("aria-current", "page");
    assertThat(window.find(".empty")).containsText(heading);
    assertThat(window.find(".empty").getByText(next)).isVisible();
    assertThat(window.page()).hasURL("/projects/%s?tab=%s".formatted(project, tab));
    assertThat(window.isMarked()).isTrue();
  }

  private Locator setting(String label) {
    return window.page().getByLabel(label, new Page.GetByLabelOptions().setExact(true));
  }
}
