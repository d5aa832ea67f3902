package dev.scene.cli.compare;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.scene.image.Region;
import java.io.IOException;
import java.util.Locale;

/// How a region is written, whoever reads it.
final class RegionJson {
  private RegionJson() {}

  /// The fields of a region, into the object that is open.
  static void write(JsonGenerator json, Region region) throws IOException {
    json.writeStringField("kind", lower(region.kind()));
    json.writeNumberField("x", region.x());
    json.writeNumberField("y", region.y());
    json.writeNumberField("width", region.width());
    json.writeNumberField("height", region.height());
    json.writeNumberField("pixels", region.pixels());
    json.writeNumberField("expected_y", region.expectedY());
  }

  static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
