package dev.scene.frontend;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/// A project of two pages at two viewports: recorded, then compared after the first page changed on
/// desks.
///
/// @param failed a run of another project, whose one page answers with 500
/// @param moved of a project where a banner came and an offer went
/// @param ended runs that were stopped, timed out, or lost a container
/// @param prepared of a project that says how it is captured
/// @param empty a project without anything
record Storefront(
    Given.Setup setup,
    String baseline,
    String recording,
    String comparison,
    List<Shot> shots,
    String failed,
    Shot broken,
    Shot moved,
    Ended ended,
    Prepared prepared,
    String empty) {

  /// An execution of the comparison.
  record Shot(String id, String page, String viewport, String level) {
    String viewer() {
      return "/executions/%s/viewer".formatted(id);
    }

    private static Shot of(JsonNode execution) {
      JsonNode viewport = execution.path("viewport");
      return new Shot(
          execution.path("id").asText(),
          execution.path("configuration").path("page_name").asText(),
          viewport.path("width").asText(),
          execution.path("diff_level").asText());
    }
  }

  // what waits for a container, a comparison or a time-out waits beside the others
  static Storefront make(Given given, Window window) {
    Given.Setup setup =
        given.setup("Storefront", List.of("Home", "Shop"), List.of(Given.DESK, Given.PHONE));
    String recording = given.run(setup, "baseline_recording");
    Given.Setup broken = given.setup("Broken shop", List.of("Checkout"), List.of(Given.DESK));
    broken.places().getFirst().failsWith(500);
    String failed = given.run(broken, "baseline_recording");
    Given.Setup announced = given.setup("Announced", List.of("News"), List.of(Given.LOW));
    String before = given.run(announced, "baseline_recording");

    given.progress(recording).over("finished");
    setup.places().getFirst().shows(Fixture.changedOnDesks("Home"));
    String comparison = given.run(setup, "comparison");
    given.progress(before).over("finished");
    announced.places().getFirst().shows(Fixture.announced("News"));
    String moved = given.finished(announced, "comparison");
    given.progress(comparison).over("finished");
    given.progress(failed).over("failed");

    String baseline =
        given.api().get("/api/runs/" + recording).path("created_baseline_id").asText();
    return new Storefront(
        setup,
        baseline,
        recording,
        comparison,
        shots(given.api(), comparison),
        failed,
        shots(given.api(), failed).getFirst(),
        shots(given.api(), moved).getFirst(),
        Ended.make(given),
        Prepared.make(given, window),
        given.project("Not begun"));
  }

  Shot changed() {
    return shots.stream().filter(shot -> !shot.level().equals("none")).findFirst().orElseThrow();
  }

  private static List<Shot> shots(Api api, String run) {
    List<Shot> shots = new ArrayList<>();
    api.get("/api/runs/%s/executions".formatted(run)).forEach(it -> shots.add(Shot.of(it)));
    return shots;
  }
}
