package dev.scene.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;

/// What a pipeline sees of a run.
class RunCommandTest {
  private static final String RUN = "01890000-0000-7000-8000-000000000001";
  private static final String PROJECTS =
      "[{\"id\": \"p1\", \"name\": \"Shop\", \"slug\": \"shop\"}]";
  private static final String BATCHES =
      "[{\"id\": \"b1\", \"name\": \"Nightly\"}, {\"id\": \"b2\", \"name\": \"Checkout\"}]";

  private final FakeService service = new FakeService();
  @TempDir private Path folder;

  @BeforeEach
  void setUp() {
    service
        .answers("GET /api/projects", PROJECTS)
        .answers("GET /api/projects/p1/batches", BATCHES)
        .answers("POST /api/runs", 201, run("queued", "{}"));
  }

  @AfterEach
  void close() {
    service.close();
  }

  private static String run(String status, String more) {
    return """
    {"id": "%s", "project": "Shop", "batch": "Nightly", "purpose": "comparison", "status": "%s",
     "url": "/runs/%s", "totals": {"executions": 1, "queued": 0}, "stop": %s}
    """
        .formatted(RUN, status, RUN, more);
  }

  private static String execution(String status, String comparison, String verdict, String level) {
    return """
    [{"id": "e1", "status": "%s", "comparison_status": "%s", "verdict": "%s", "diff_level": "%s",
      "percent": 2.5, "browser": "chromium", "viewport": {"width": 1280, "height": 800},
      "reason": "connection_failed", "error": "nobody <listens> there\\nat all",
      "configuration": {"page_name": "Home", "task_name": "Landing | page"},
      "result": {"timings": {"total_ms": 1500}}, "viewer_url": "/executions/e1/viewer",
      "artifacts": [{"name": "page.png", "url": "/artifacts/runs/r/e1/page.png"}]}]
    """
        .formatted(status, comparison, verdict, level);
  }

  private String result = "{}";

  private void judged(boolean needsVerdict, String verdict) {
    result =
        """
        {"result": "%s", "reasons": [], "executions":
          [{"id": "e1", "needs_verdict": %s, "verdict": %s}]}
        """
            .formatted(needsVerdict ? "fail" : "pass", needsVerdict, verdict);
  }

  private int runThatEnds(String status, String executions, String... more) {
    service
        .answers("GET /api/runs/" + RUN, run("executing", "null"))
        .answers(
            "GET /api/runs/" + RUN, run(status, "{\"by\": \"ann\", \"reason\": \"wrong branch\"}"))
        .answers("GET /api/runs/%s/executions".formatted(RUN), executions)
        .answers("GET /api/runs/%s/result".formatted(RUN), result);
    String[] arguments = new String[more.length + 6];
    System.arraycopy(
        new String[] {"run", "--project", "shop", "--batch", "nightly", "--wait"},
        0,
        arguments,
        0,
        6);
    System.arraycopy(more, 0, arguments, 6, more.length);
    return service.scene(arguments);
  }

  // run, execution, comparison, verdict, needs a verdict, decision, exit code, word
  @ParameterizedTest
  @CsvSource({
    "finished, finished, done, identical, false, null, 0, passed",
    "finished, finished, done, noise, false, null, 0, passed",
    "finished, finished, done, changed, true, null, 1, differences",
    "finished, finished, done, changed, true, '\"approved\"', 0, passed",
    "finished, finished, done, changed, true, '\"rejected\"', 1, differences",
    "finished, finished, done, moved, true, null, 1, differences",
    "finished, finished, no_baseline, '', true, null, 1, differences",
    "failed, failed, none, '', false, null, 2, failed",
    "cancelled, cancelled, none, '', false, null, 2, failed",
    "failed, finished, failed, '', false, null, 2, failed",
  })
  void theExitCodeSaysHowItEnded(ArgumentsAccessor row) {
    String decision = cell(row, 5);
    judged(cell(row, 4).equals("true") && !decision.contains("approved"), decision);
    String execution = execution(cell(row, 1), cell(row, 2), cell(row, 3), "major");

    int exit = runThatEnds(cell(row, 0), execution);

    assertThat(exit).isEqualTo(Integer.parseInt(cell(row, 6)));
    assertThat(service.out().lines().toList().getLast())
        .isEqualTo(
            "%s: Shop · Nightly, comparison, %s/runs/%s"
                .formatted(cell(row, 7), service.url(), RUN));
  }

  private static String cell(ArgumentsAccessor row, int column) {
    return String.valueOf(row.getString(column));
  }

  @Test
  void whatTheResultDoesNotTellOfHasNotPassed() {
    int exit = runThatEnds("finished", execution("finished", "done", "identical", "none"));

    assertThat(exit).isEqualTo(2);
    assertThat(service.out()).contains("1 of 1 picture: failed.");
  }

  @Test
  void aCancelledRunSaysByWhomAndWhy() {
    runThatEnds("cancelled", "[]");

    assertThat(service.out()).contains("The run was cancelled by ann: wrong branch.");
  }

  @Test
  void aTimeThatIsOverEndsTheWaitButNotTheRun() {
    service.answers("GET /api/runs/" + RUN, run("executing", "null"));

    int exit = service.scene("run", "--batch", "Nightly", "--timeout", "1s");

    assertThat(exit).isEqualTo(2);
    assertThat(service.err()).contains("not over after 1s").contains("scene stop " + RUN);
  }

  @Test
  void withoutWaitingItPrintsTheIdAlone() {
    assertThat(service.scene("run", "--batch", "Nightly", "--purpose", "baseline")).isZero();

    assertThat(service.out().strip()).isEqualTo(RUN);
    assertThat(service.requests().getLast())
        .contains("\"purpose\":\"baseline_recording\"")
        .contains("\"batch_id\":\"b1\"")
        .contains("idempotency_key");
  }

  @Test
  void anUnknownNameIsAnsweredWithTheNearest() {
    assertThat(service.scene("run", "--project", "Shop", "--batch", "Nighty")).isEqualTo(3);

    assertThat(service.err())
        .isEqualTo(
            "scene: there is no batch \"Nighty\" in project \"Shop\"; did you mean \"Nightly\"?%n"
                .formatted());
  }

  @Test
  void aNameLikeNoOtherIsAnsweredWithAllThereAre() {
    assertThat(service.scene("run", "--batch", "xyz")).isEqualTo(3);

    assertThat(service.err()).contains("there are \"Nightly\", \"Checkout\".");
  }

  @Test
  void theTokenIsSentAndAWrongOneIsToldInOneLine() {
    service
        .with("SCENE_API_TOKEN", "s3cret")
        .answers(
            "GET /api/projects/p1/pages",
            403,
            "{\"detail\": \"Wrong token.\", \"remedy\": \"Compare it.\"}");

    assertThat(service.scene("task", "list")).isEqualTo(3);

    assertThat(service.requests()).allMatch(request -> request.contains("token=s3cret"));
    assertThat(service.err().lines()).hasSize(1).first().asString().contains("403: Wrong token.");
  }

  @Test
  void theLatestOfNoRunsIsToldAsSuch() {
    service.answers("GET /api/runs?limit=100", "[]");

    assertThat(service.scene("run", "show", "latest")).isEqualTo(3);

    assertThat(service.err()).contains("there is no run yet");
  }

  @Test
  void withoutAServiceItSaysWhereItLooked() {
    service.close();

    assertThat(service.scene("project", "list")).isEqualTo(3);

    assertThat(service.err().lines())
        .hasSize(1)
        .first()
        .asString()
        .contains(service.url())
        .contains("but the connection was refused.")
        .contains("SCENE_URL");
  }

  @Test
  void aReportThatCannotBeWrittenStopsItBeforeTheRunBegins() {
    Path nowhere = folder.resolve("none/report.xml");

    int exit = service.scene("run", "--batch", "Nightly", "--junit", nowhere.toString());

    assertThat(exit).isEqualTo(3);
    assertThat(service.err().lines()).hasSize(1);
    assertThat(service.err()).contains(nowhere.toString()).contains("its folder is not there");
    assertThat(service.requests()).noneMatch(request -> request.startsWith("POST"));
  }

  @Test
  void misuseIsOneLineAndNoConnection() {
    assertThat(service.scene("run", "--nonsense")).isEqualTo(3);
    assertThat(service.err().lines()).hasSize(1);
    assertThat(service.scene("run")).isEqualTo(3);
    assertThat(service.err()).contains("--batch");
    assertThat(service.scene("run", "--batch", "x", "--timeout", "soon")).isEqualTo(3);
    assertThat(service.err()).contains("15m");

    assertThat(service.requests()).isEmpty();
  }

  @Test
  void junitHasACaseForEachPictureWithItsLink() throws IOException {
    Path report = folder.resolve("report.xml");
    judged(true, "null");

    runThatEnds(
        "finished",
        execution("finished", "done", "changed", "major"),
        "--junit",
        report.toString());

    assertThat(Files.readString(report))
        .contains("tests=\"1\" failures=\"1\" errors=\"0\" skipped=\"0\"")
        .contains("name=\"Home · Landing | page · chromium 1280×800\" time=\"1.500\"")
        .contains("<failure message=\"changed, 2.50 %\" type=\"changed\">")
        .contains(service.url() + "/executions/e1/viewer");
  }

  @Test
  void junitEscapesWhatPagesSay() throws IOException {
    Path report = folder.resolve("report.xml");

    runThatEnds("failed", execution("failed", "none", "", "none"), "--junit", report.toString());

    assertThat(Files.readString(report))
        .contains("errors=\"1\"")
        .contains("connection_failed: nobody &lt;listens&gt; there");
  }

  @Test
  void theSummaryHasThumbnailsAndNoMarkupOfOthers() throws IOException {
    Path summary = folder.resolve("summary.md");

    runThatEnds("failed", execution("failed", "none", "", "none"), "--summary", summary.toString());

    assertThat(Files.readString(summary))
        .contains("<img src=\"%s/artifacts/runs/r/e1/thumbnail.png\"".formatted(service.url()))
        .contains("Landing \\| page")
        .contains("nobody &lt;listens&gt; there")
        .contains("](%s/executions/e1/viewer)".formatted(service.url()));
  }

  @Test
  void jsonIsAloneOnStandardOutput() {
    judged(true, "null");

    runThatEnds("finished", execution("finished", "done", "changed", "major"), "--json");

    assertThat(service.out()).startsWith("{").contains("\"exit_code\" : 1").endsWith("}\n");
  }

  @Test
  void whatIsDeletedIsConfirmedFirst() {
    assertThat(service.scene("run", "delete", RUN)).isEqualTo(3);
    assertThat(service.err()).contains("There is no GET");

    service.answers("GET /api/runs/" + RUN, run("finished", "null"));
    assertThat(service.scene("run", "delete", RUN)).isEqualTo(3);
    assertThat(service.err()).contains("--yes");

    service.aPersonSays("n");
    assertThat(service.scene("run", "delete", RUN)).isEqualTo(3);

    service.aPersonSays("y").answers("DELETE /api/runs/" + RUN, 204, "");
    assertThat(service.scene("run", "delete", RUN)).isZero();
    assertThat(service.requests().getLast()).isEqualTo("DELETE /api/runs/" + RUN);
  }
}
