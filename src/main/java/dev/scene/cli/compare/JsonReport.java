package dev.scene.cli.compare;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.scene.image.Comparison;
import dev.scene.image.Difference;
import dev.scene.image.Region;
import dev.scene.image.Stage;
import dev.scene.image.pixels.Counts;
import dev.scene.image.png.Size;
import dev.scene.image.rows.Rows;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// What was found, for programs: one object, or for a list of pairs an array of them.
///
/// Written token by token: the mapper that turns objects to JSON takes longer to load than a pair
/// takes to compare.
final class JsonReport implements Report {
  private final PrintWriter out;

  JsonReport(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void single(Result result, boolean picturesWanted) throws IOException {
    try (JsonGenerator json = generator()) {
      result(json, result);
    }
    out.println();
  }

  @Override
  public void pairs(List<Result> results) throws IOException {
    try (JsonGenerator json = generator()) {
      json.writeStartArray();
      for (Result result : results) {
        result(json, result);
      }
      json.writeEndArray();
    }
    out.println();
  }

  private JsonGenerator generator() throws IOException {
    JsonGenerator json = new JsonFactory().createGenerator(out);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
    return json.useDefaultPrettyPrinter();
  }

  private static void result(JsonGenerator json, Result result) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", result.pair().name());
    switch (result) {
      case Result.Compared compared -> compared(json, compared);
      case Result.Failed failed -> json.writeStringField("error", failed.reason());
    }
    json.writeEndObject();
  }

  private static void compared(JsonGenerator json, Result.Compared compared) throws IOException {
    Comparison found = compared.comparison();
    picture(json, "expected", compared.pair().expected(), found.expected());
    picture(json, "actual", compared.pair().actual(), found.actual());
    json.writeStringField("verdict", RegionJson.lower(found.verdict()));
    json.writeStringField("sentence", Sentence.of(found));
    difference(json, found.difference());
    timings(json, found.millis());
    pictures(json, compared);
    millis(json, "cpu_ms", compared.cpuMillis());
    millis(json, "wall_ms", compared.wallMillis());
  }

  private static void picture(JsonGenerator json, String field, Path path, Size size)
      throws IOException {
    json.writeObjectFieldStart(field);
    json.writeStringField("path", path.toString());
    json.writeNumberField("width", size.width());
    json.writeNumberField("height", size.height());
    json.writeEndObject();
  }

  private static void difference(JsonGenerator json, Difference difference) throws IOException {
    json.writeNumberField("percent", difference.counts().percent());
    json.writeNumberField("exact", difference.counts().exact());
    json.writeNumberField("differing", difference.counts().differing());
    counts(json, "counts", difference.counts());
    counts(json, "raw", difference.raw());
    rows(json, difference.rows());
    json.writeNumberField("largest_delta", difference.maxDelta());
    json.writeArrayFieldStart("regions");
    int number = 1;
    for (Region region : difference.regions()) {
      region(json, number++, region);
    }
    json.writeEndArray();
    json.writeStringField("fingerprint", difference.fingerprint().orElse(null));
  }

  private static void counts(JsonGenerator json, String field, Counts counts) throws IOException {
    json.writeObjectFieldStart(field);
    json.writeNumberField("equal", counts.equal());
    json.writeNumberField("below_threshold", counts.belowThreshold());
    json.writeNumberField("anti_aliased", counts.antiAliased());
    json.writeNumberField("noise", counts.noise());
    json.writeNumberField("changed", counts.changed());
    json.writeNumberField("added", counts.added());
    json.writeNumberField("removed", counts.removed());
    json.writeEndObject();
  }

  private static void rows(JsonGenerator json, Rows rows) throws IOException {
    json.writeObjectFieldStart("rows");
    json.writeNumberField("inserted", rows.inserted());
    json.writeNumberField("removed", rows.removed());
    json.writeNumberField("moved", rows.moved());
    json.writeEndObject();
  }

  private static void region(JsonGenerator json, int number, Region region) throws IOException {
    json.writeStartObject();
    json.writeNumberField("number", number);
    RegionJson.write(json, region);
    json.writeEndObject();
  }

  private static void timings(JsonGenerator json, Map<Stage, Double> millis) throws IOException {
    json.writeObjectFieldStart("timings_ms");
    for (Map.Entry<Stage, Double> stage : millis.entrySet()) {
      json.writeNumberField(RegionJson.lower(stage.getKey()), rounded(stage.getValue()));
    }
    json.writeEndObject();
  }

  private static void pictures(JsonGenerator json, Result.Compared compared) throws IOException {
    if (compared.saved().isEmpty()) {
      json.writeNullField("pictures");
      return;
    }
    Saved saved = compared.saved().get();
    json.writeObjectFieldStart("pictures");
    json.writeStringField("diff", saved.diff().toString());
    json.writeStringField("heatmap", saved.heatmap().toString());
    json.writeStringField("composite", saved.composite().toString());
    json.writeEndObject();
  }

  private static void millis(JsonGenerator json, String field, List<Double> values)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (double value : values) {
      json.writeNumber(rounded(value));
    }
    json.writeEndArray();
  }

  /// To the microsecond: what lies below is chance.
  private static double rounded(double millis) {
    return Math.round(millis * 1000) / 1000.0;
  }
}
