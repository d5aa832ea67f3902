package dev.scene.web.home;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.scene.run.Purpose;
import dev.scene.run.Run;
import dev.scene.run.Runs;
import dev.scene.testing.Crank;
import dev.scene.testing.Given;
import dev.scene.testing.Png;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.awt.Color;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DemoTest {
  @Inject Given given;
  @Inject Crank crank;
  @Inject Runs runs;

  @BeforeEach
  void start() {
    given.nothing();
  }

  private List<Run> all() {
    return runs.newest(new Runs.Filter(null, null, null), 10, 0);
  }

  private static void begin() {
    given().redirects().follow(false).post("/demo").then().statusCode(303);
  }

  private static ValidatableResponse step() {
    return given().header("HX-Request", "true").post("/demo/step").then().statusCode(200);
  }

  @Test
  void oneClickRecordsASiteAndComparesItsNextVersion() {
    begin();
    step().body(not(containsString("That was it")));
    assertThat(all()).extracting(Run::purpose).containsExactly(Purpose.BASELINE_RECORDING);
    crank.through(all().getFirst().id(), Png.plain(64, 48, Color.BLUE));

    step();
    step();
    assertThat(all()).hasSize(2);
    crank.through(all().getFirst().id(), Png.plain(64, 48, Color.RED));

    step().body(containsString("That was it")).body(containsString("6 pictures"));
  }

  @Test
  void aSecondClickWhileItRunsStartsNothing() {
    begin();
    begin();

    assertThat(all()).hasSize(1);
  }

  @Test
  void theSiteHasTwoVersionsThatDiffer() {
    String before =
        given().get("/demo-site/1/index.html").then().statusCode(200).extract().asString();
    String after =
        given().get("/demo-site/2/index.html").then().statusCode(200).extract().asString();

    assertThat(after).isNotEqualTo(before);
    given().get("/demo-site/2/site.css").then().statusCode(200).contentType("text/css");
    given().get("/demo-site/1/..%2f..%2fapplication.properties").then().statusCode(404);
  }
}
