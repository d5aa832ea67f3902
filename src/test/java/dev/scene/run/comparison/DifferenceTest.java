package dev.scene.run.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.scene.platform.JsonFormat;
import dev.scene.run.plan.Configuration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What the version before has stored stays readable.
class DifferenceTest {
  private final ObjectMapper json = new ObjectMapper();

  DifferenceTest() {
    new JsonFormat().customize(json);
  }

  @Test
  void aComparisonFromBeforeRowsWereAlignedReadsAsOneInPlace() throws JsonProcessingException {
    Difference old =
        json.readValue(
            """
            {"verdict": "changed", "expected": {"width": 100, "height": 100},
             "actual": {"width": 100, "height": 100}, "percent": 2.0, "exact": 200,
             "counts": {"equal": 9800, "below_threshold": 0, "anti_aliased": 0, "changed": 200,
               "added": 0, "removed": 0},
             "largest_delta": 0.5,
             "regions": [{"x": 3, "y": 7, "width": 10, "height": 20, "kind": "changed",
               "pixels": 200}],
             "timings_ms": {"decode": 1.5}}
            """,
            Difference.class);

    assertThat(old.raw()).isEqualTo(old.counts());
    assertThat(old.counts().noise()).isZero();
    assertThat(old.rows()).isEqualTo(Difference.Rows.IN_PLACE);
    assertThat(old.regions().getFirst().expectedY()).isEqualTo(7);
    assertThat(old.fingerprint()).isNull();
    assertThat(old.differs()).isTrue();
  }

  @Test
  void aConfigurationFromBeforeThereWasAChoiceReadsAsTheDefault() throws JsonProcessingException {
    Configuration old =
        json.readValue(
            """
            {"page_id": "0199b1c2-d3e4-7a10-8b20-0c30d40e50f6", "page_name": "Home",
             "url": "https://shop.example/", "preparatory_js": null, "task_name": "Home",
             "task_js": null, "pixel_threshold": 0.2, "ignore_anti_aliasing": false,
             "execution_diff_threshold": 1.0,
             "timeouts": {"navigation_ms": 1, "action_ms": 2, "execution_ms": 3}}
            """,
            Configuration.class);

    assertThat(old.pixelThreshold()).isEqualTo(0.2);
    assertThat(old.ignoreAntiAliasing()).isFalse();
    assertThat(old.pixelTolerance()).isZero();
    assertThat(old.ignoreNoise()).isTrue();
    assertThat(old.alignRows()).isTrue();
    assertThat(old.ignoreRegions()).isEqualTo(List.of());
  }

  @Test
  void whatIsWrittenIsReadAgain() throws JsonProcessingException {
    Difference.Counts counts = new Difference.Counts(1, 2, 3, 4, 5, 6, 7);
    Difference difference =
        new Difference(
            "moved",
            new Difference.Size(10, 20),
            new Difference.Size(10, 30),
            0,
            27,
            counts,
            counts,
            new Difference.Rows(10, 0, 4),
            1,
            List.of(new Difference.Region(0, 0, 10, 10, "added", 100, 0)),
            "77c1",
            java.util.Map.of());

    String written = json.writeValueAsString(difference);

    assertThat(json.readValue(written, Difference.class)).isEqualTo(difference);
    assertThat(difference.differs()).isTrue();
    assertThat(written)
        .contains("\"rows\":{\"inserted\":10,\"removed\":0,\"moved\":4}")
        .contains("\"expected_y\":0")
        .doesNotContain("differing");
  }
}
