package dev.scene.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DemoReportTest {
  private static final String BANNER =
      """
      {"comparison_status": "done", "verdict": "moved", "percent": 0.9623,
       "configuration": {"page_name": "Landing page"}, "viewport": {"width": 1280, "height": 800},
       "viewer_url": "/executions/1/viewer",
       "result": {"timings": {"total_ms": 1560}},
       "artifacts": [{"name": "page.png", "url": "/artifacts/1"},
         {"name": "trace.zip", "url": "/artifacts/2"}],
       "comparison": {"rows": {"inserted": 64, "removed": 0, "moved": 0},
         "regions": [{"x": 0, "y": 0, "width": 1280, "height": 64, "kind": "added"}]}}
      """;

  private static JsonNode json(String text) throws JsonProcessingException {
    return JsonMapper.builder().build().readTree(text);
  }

  private static String words(String comparison) throws JsonProcessingException {
    return DemoRows.words(json(comparison));
  }

  @Test
  void aBannerIsOneMovedLineWithItsRows() throws JsonProcessingException {
    DemoReport report =
        DemoReport.of(
            "http://localhost:8080", json("{\"url\": \"/runs/1\"}"), json("[" + BANNER + "]"));

    DemoReport.Line line = report.executions().getFirst();
    assertThat(line.isChanged()).isTrue();
    assertThat(line.rows()).isEqualTo("+64 rows at y 0");
    assertThat(report.viewerUrl()).endsWith("/executions/1/viewer");
  }

  @Test
  void aLineLeadsToTheEvidenceOfItsCapture() throws JsonProcessingException {
    DemoReport report =
        DemoReport.of("http://localhost:8080", json("{}"), json("[" + BANNER + "]"));

    DemoReport.Line line = report.executions().getFirst();
    assertThat(line.capturedMs()).isEqualTo(1560);
    assertThat(line.evidence())
        .containsExactly(Map.entry("trace.zip", "http://localhost:8080/artifacts/2"));
  }

  @Test
  void severalBandsOfAKindAreTheirSum() throws JsonProcessingException {
    assertThat(
            words(
                """
                {"rows": {"inserted": 64, "removed": 1, "moved": 0},
                 "regions": [{"y": 0, "kind": "added"}, {"y": 900, "kind": "added"},
                   {"y": 400, "kind": "removed"}]}
                """))
        .isEqualTo("+64 rows, −1 row at y 400");
  }

  @Test
  void whatStandsInPlaceHasNothingToSay() throws JsonProcessingException {
    assertThat(words("{\"rows\": {\"inserted\": 0, \"removed\": 0, \"moved\": 0}}")).isEmpty();
    assertThat(words("null")).isEmpty();
  }
}
