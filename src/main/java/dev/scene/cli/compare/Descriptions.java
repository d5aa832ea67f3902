package dev.scene.cli.compare;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.scene.compare.Found;
import dev.scene.image.Comparison;
import dev.scene.image.Region;
import dev.scene.image.pixels.Counts;
import dev.scene.image.png.Size;
import dev.scene.run.comparison.Bands;
import dev.scene.run.comparison.Difference;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// The results in the words of the viewer: an array that js/viewer/description.js reads. The place
/// of each in the report is `#1`, `#2` and so on.
final class Descriptions {
  private final Path folder;
  private final List<Result> results;

  Descriptions(Path folder, List<Result> results) {
    this.folder = folder;
    this.results = results;
  }

  String json() throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
      json.writeStartArray();
      for (int number = 1; number <= results.size(); number++) {
        json.writeStartObject();
        switch (results.get(number - 1)) {
          case Result.Compared compared -> compared(json, compared, number);
          case Result.Failed failed -> failed(json, failed);
        }
        place(json, number);
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    // a name could end the script that this stands in
    return text.toString().replace("<", "\\u003c");
  }

  private void place(JsonGenerator json, int number) throws IOException {
    json.writeObjectFieldStart("position");
    json.writeNumberField("index", number);
    json.writeNumberField("total", results.size());
    json.writeEndObject();
    json.writeStringField("previous", number == 1 ? null : "#" + (number - 1));
    json.writeStringField("next", number == results.size() ? null : "#" + (number + 1));
  }

  private static void failed(JsonGenerator json, Result.Failed failed) throws IOException {
    json.writeObjectFieldStart("execution");
    json.writeStringField("page", failed.pair().name());
    json.writeStringField("status", "failed");
    json.writeEndObject();
    json.writeStringField("reason", failed.reason());
  }

  private void compared(JsonGenerator json, Result.Compared compared, int number)
      throws IOException {
    Comparison found = compared.comparison();
    subject(json, compared.pair(), found);
    json.writeObjectFieldStart("pictures");
    picture(json, "baseline", HtmlReport.expected(number), found.expected());
    picture(json, "observed", HtmlReport.actual(number), found.actual());
    if (compared.saved().isPresent()) {
      picture(json, "diff", address(compared.saved().get().diff()), found.canvas());
      picture(json, "heatmap", address(compared.saved().get().heatmap()), found.canvas());
    }
    json.writeEndObject();
    regions(json, found);
    facts(json, compared);
  }

  private static void subject(JsonGenerator json, Pair pair, Comparison found) throws IOException {
    Counts counts = found.difference().counts();
    json.writeObjectFieldStart("execution");
    json.writeStringField("page", pair.name());
    json.writeStringField("status", "finished");
    json.writeStringField("verdict", RegionJson.lower(found.verdict()));
    if (counts.exact() > 0) {
      json.writeNumberField("percent", counts.percent());
    }
    json.writeEndObject();
  }

  private static void picture(JsonGenerator json, String field, String address, Size size)
      throws IOException {
    json.writeObjectFieldStart(field);
    json.writeStringField("url", address);
    json.writeNumberField("width", size.width());
    json.writeNumberField("height", size.height());
    json.writeEndObject();
  }

  private String address(Path file) {
    return StreamSupport.stream(folder.relativize(file).spliterator(), false)
        .map(part -> URLEncoder.encode(part.toString(), StandardCharsets.UTF_8).replace("+", "%20"))
        .collect(Collectors.joining("/"));
  }

  private static void regions(JsonGenerator json, Comparison found) throws IOException {
    Difference told = Found.of(found).difference();
    List<Region> regions = found.difference().regions();
    json.writeArrayFieldStart("regions");
    for (int i = 0; i < regions.size(); i++) {
      json.writeStartObject();
      RegionJson.write(json, regions.get(i));
      json.writeBooleanField("band", Bands.isBand(told, told.regions().get(i)));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void facts(JsonGenerator json, Result.Compared compared) throws IOException {
    Comparison found = compared.comparison();
    Counts counts = found.difference().counts();
    json.writeArrayFieldStart("facts");
    fact(json, "In words", Sentence.of(found));
    fact(json, "Expected", compared.pair().expected().toString());
    fact(json, "Actual", compared.pair().actual().toString());
    fact(json, "Exact", pixels(counts.exact()));
    fact(json, "Changed", pixels(counts.changed()));
    fact(json, "Added", pixels(counts.added()));
    fact(json, "Removed", pixels(counts.removed()));
    fact(json, "Noise", pixels(counts.noise()));
    fact(json, "Fingerprint", found.difference().fingerprint().orElse(null));
    json.writeEndArray();
  }

  private static void fact(JsonGenerator json, String term, @Nullable String value)
      throws IOException {
    if (value != null) {
      json.writeStartObject();
      json.writeStringField("term", term);
      json.writeStringField("value", value);
      json.writeEndObject();
    }
  }

  private static String pixels(long count) {
    return String.format(Locale.ROOT, "%,d px", count);
  }
}
