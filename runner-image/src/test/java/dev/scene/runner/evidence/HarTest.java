package dev.scene.runner.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.microsoft.playwright.options.Timing;
import dev.scene.runner.evidence.Har.Answer;
import dev.scene.runner.evidence.Har.Asked;
import dev.scene.runner.evidence.Har.Exchange;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HarTest {
  private static final Instant NOON = Instant.parse("2026-01-02T12:00:00.120Z");
  private static final Asked ASKED =
      new Asked("GET", "http://site.test/a?q=x%20y&bare#end", "document", Map.of("accept", "*/*"));

  private static JsonNode entry(Exchange exchange) throws IOException {
    return new JsonMapper().readTree(Har.of(List.of(exchange))).at("/log/entries/0");
  }

  private static Timing timing() {
    Timing timing = new Timing();
    timing.startTime = 1;
    timing.domainLookupStart = 0;
    timing.domainLookupEnd = 2.5;
    timing.connectStart = 2.5;
    timing.connectEnd = 5;
    timing.secureConnectionStart = -1;
    timing.requestStart = 5;
    timing.responseStart = 25;
    timing.responseEnd = 31.25;
    return timing;
  }

  @Test
  void tellsWhatWasAskedAnsweredAndHowLongEachPartTook() throws IOException {
    Answer answer =
        new Answer(200, "OK", Map.of("content-type", "text/html", "content-length", "812"));

    JsonNode entry = entry(new Exchange(NOON, ASKED, answer, timing(), null));

    assertThat(entry.at("/startedDateTime").asText()).isEqualTo("2026-01-02T12:00:00.120Z");
    assertThat(entry.at("/time").asDouble()).isEqualTo(31.25);
    assertThat(entry.at("/request/headers").toString())
        .isEqualTo("[{\"name\":\"accept\",\"value\":\"*/*\"}]");
    assertThat(entry.at("/request/queryString").toString())
        .isEqualTo("[{\"name\":\"q\",\"value\":\"x y\"},{\"name\":\"bare\",\"value\":\"\"}]");
    assertThat(entry.at("/response/status").asInt()).isEqualTo(200);
    assertThat(entry.at("/response/content/size").asInt()).isEqualTo(812);
    assertThat(entry.at("/response/content/mimeType").asText()).isEqualTo("text/html");
    assertThat(entry.at("/timings").toString())
        .isEqualTo(
            "{\"dns\":2.5,\"connect\":2.5,\"ssl\":-1.0,\"send\":0,\"wait\":20.0,\"receive\":6.25}");
  }

  @Test
  void aRequestWithoutAnAnswerTellsWhyAndNothingThatIsNotKnown() throws IOException {
    JsonNode entry = entry(new Exchange(NOON, ASKED, null, null, "net::ERR_NAME_NOT_RESOLVED"));

    assertThat(entry.at("/response/_failureText").asText()).isEqualTo("net::ERR_NAME_NOT_RESOLVED");
    assertThat(entry.at("/response/status").asInt()).isEqualTo(-1);
    assertThat(entry.at("/time").asInt()).isEqualTo(-1);
    assertThat(entry.at("/timings/wait").asInt()).isEqualTo(-1);
  }
}
