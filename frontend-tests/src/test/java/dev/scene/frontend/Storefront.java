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

  static Storefront make(Given given, Window window) {
    Given.Setup setup =
        given.setup("Storefront", List.of("Home", "Shop"), List.of(Given.DESK, Given.PHONE));
    String recording = run(given, window, setup, "baseline_recording", "Finished");
    setup.places().getFirst().shows(Fixture.changedOnDesks("Home"));
    String comparison = run(given, window, setup, "comparison", "Finished");

    Given.Setup broken = given.setup("Broken shop", List.of("Checkout"), List.of(Given.DESK));
    broken.places().getFirst().failsWith(500);
    String failed = run(given, window, broken, "baseline_recording", "Failed");

    Given.Setup announced = given.setup("Announced", List.of("News"), List.of(Given.LOW));
    run(given, window, announced, "baseline_recording", "Finished");
    announced.places().getFirst().shows(Fixture.announced("News"));
    String moved = run(given, window, announced, "comparison", "Finished");

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
        Ended.make(given, window),
        Prepared.make(given, window),
        given.project("Not begun"));
  }

  Shot changed() {
    return shots.stream().filter(shot -> !shot.level().equals("none")).findFirst().orElseThrow();
  }

  private static String run(
      Given given, Window window, Given.Setup setup, String purpose, String status) {
    String run = given.run(setup, purpose);
    window.open("/runs/" + run).untilOver(status);
    return run;
  }

  private static List<Shot> shots(Api api, String run) {
    List<Shot> shots = new ArrayList<>();
    api.get("/api/runs/%s/executions".formatted(run)).forEach(it -> shots.add(Shot.of(it)));
    return shots;
  }
}
