package dev.scene.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is set up, by the command line.
class CatalogCommandsTest {
  private final FakeService service =
      new FakeService()
          .answers(
              "GET /api/projects", "[{\"id\": \"p1\", \"name\": \"Shop\", \"slug\": \"shop\"}]")
          .answers("GET /api/projects/p1/pages", "[{\"id\": \"g1\", \"name\": \"Home\"}]")
          .answers("GET /api/projects/p1/tasks", "[{\"id\": \"t1\", \"name\": \"Home\"}]");

  @TempDir private Path folder;

  @AfterEach
  void close() {
    service.close();
  }

  @Test
  void listsStandUnderHeadings() {
    assertThat(service.scene("project", "list")).isZero();

    assertThat(service.out().lines()).containsExactly("name  slug  id", "Shop  shop  p1");
  }

  @Test
  void aTaskIsMadeInPlainWords() {
    service.answers("POST /api/projects/p1/tasks", 201, "{\"id\": \"t2\"}");

    int exit =
        service.scene(
            "task", "create", "Phone", "--page", "home", "--viewports", "390x844,360x640");

    assertThat(exit).isZero();
    assertThat(service.out().strip()).isEqualTo("t2");
    assertThat(service.requests().getLast())
        .contains("\"page_id\":\"g1\"")
        .contains("\"browsers\":[\"chromium\"]")
        .contains("\"width\":360")
        .contains("\"height\":640");
  }

  @Test
  void aBatchTakesAllTasks() {
    service.answers("POST /api/projects/p1/batches", 201, "{\"id\": \"b1\"}");

    assertThat(service.scene("batch", "create", "Nightly", "--all-tasks")).isZero();

    assertThat(service.requests().getLast()).contains("{\"task_id\":\"t1\"}");
  }

  @Test
  void aBatchWithoutATaskIsMadeAndToldOf() {
    service.answers("POST /api/projects/p1/batches", 201, "{\"id\": \"b1\", \"tasks\": []}");

    assertThat(service.scene("batch", "create", "Nightly")).isZero();

    assertThat(service.out()).isEqualTo("b1\n");
    assertThat(service.err()).contains("\"Nightly\" has no task yet").contains("--all-tasks");
  }

  @Test
  void aPageWithoutItsAddressIsRefusedByTheNameOfTheOption() {
    assertThat(service.scene("page", "create", "Home")).isEqualTo(3);

    assertThat(service.err()).contains("--address").contains("--url says where Scene is");
    assertThat(service.requests()).isEmpty();
  }

  @Test
  void anImportThatChangesNothingIsNotAskedToBeApplied() throws IOException {
    Path file = Files.writeString(folder.resolve("scene.json"), "{\"projects\": []}");
    service.answers(
        "POST /api/setup?dry_run=true", "{\"entries\": [{\"outcome\": \"unchanged\"}]}");

    assertThat(service.scene("config", "import", file.toString())).isZero();

    assertThat(service.err()).isEqualTo("scene: all of it is there already.\n");
  }

  @Test
  void anImportOfPagesTakesNoOptionThatItWouldIgnore() {
    assertThat(service.scene("import", "https://shop.example/", "--policy", "none")).isEqualTo(3);

    assertThat(service.err()).contains("--policy");
    assertThat(service.requests()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "run",
        "stop",
        "retry",
        "reconcile",
        "project",
        "page",
        "task",
        "batch",
        "baseline",
        "webhook",
        "import",
        "config",
        "completion"
      })
  void everyCommandHasAHelpPage(String command) {
    assertThat(service.scene(command, "--help")).isZero();

    assertThat(service.out()).startsWith("Usage: scene " + command).contains("Example");
  }

  @Test
  void furtherFieldsComeFromAFile() throws IOException {
    Path file = Files.writeString(folder.resolve("page.json"), "{\"preparatory_js\": \"x()\"}");
    service.answers("POST /api/projects/p1/pages", 201, "{\"id\": \"g2\"}");

    service.scene("page", "create", "Two", "--address", "http://x/", "--file", file.toString());

    assertThat(service.requests().getLast())
        .contains("\"preparatory_js\":\"x()\"")
        .contains("\"url\":\"http://x/\"");
  }

  @Test
  void whereThereAreSeveralProjectsOneMustBeNamed() {
    service.answers("GET /api/projects", "[{\"name\": \"One\"}, {\"name\": \"Two\"}]");
    service.scene("project", "list");

    assertThat(service.scene("page", "list")).isEqualTo(3);

    assertThat(service.err()).contains("--project").contains("\"One\", \"Two\"");
  }

  @Test
  void everyFaultOfAnImportHasItsLine() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("scene.json"),
            """
            {"projects": [
              {"name": "Shop",
               "pages": [
                 {"name": "Home", "url": "ftp://x"}
               ]}
            ]}
            """);
    service.answers(
        "POST /api/setup?dry_run=true",
        422,
        """
        {"detail": "2 fields", "errors": [
          {"field": "projects[0].pages[0].url", "message": "must be of the web"},
          {"field": "projects[0].pages[0].name.x", "message": "is odd"}]}
        """);

    assertThat(service.scene("config", "import", file.toString())).isEqualTo(3);

    assertThat(service.err().lines()).hasSize(1);
    assertThat(service.err())
        .contains("scene.json, line 4: projects[0].pages[0].url must be of the web");
  }

  @Test
  void aFileThatIsNoJsonIsToldWithItsLine() throws IOException {
    Path file = Files.writeString(folder.resolve("scene.json"), "{\"projects\": [\n  oops]}");

    assertThat(service.scene("config", "import", file.toString())).isEqualTo(3);

    assertThat(service.err()).contains("scene.json is broken in line 2");
    assertThat(service.requests()).isEmpty();
  }

  @Test
  void anExportIsForItsOwnerAloneAndTellsWhatItLacks() throws IOException {
    Path file = Files.writeString(folder.resolve("scene.json"), "old");
    service.answers(
        "GET /api/setup", "{\"projects\": [{}], \"secrets_left_out\": [\"projects[0].x\"]}");

    assertThat(service.scene("config", "export", file.toString())).isZero();

    assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
    assertThat(Files.readString(file)).contains("secrets_left_out");
    assertThat(service.err()).contains("left out, for it is secret: projects[0].x");
  }

  @Test
  void completionKnowsEveryCommand() {
    assertThat(service.scene("completion", "bash")).isZero();

    assertThat(service.out()).contains("up", "doctor", "--junit", "config", "\"bash\" \"zsh\"");
    assertThat(service.requests()).isEmpty();
  }
}
