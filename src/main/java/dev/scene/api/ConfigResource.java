package dev.scene.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.scene.platform.Problem;
import dev.scene.settings.Changes;
import dev.scene.settings.Overview;
import dev.scene.settings.Settings;
import dev.scene.settings.Values;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// What can be set while the service runs.
@Path("/api/config")
@Tag(name = "Settings")
public class ConfigResource {
  private static final String VERSION = "version";

  private final Settings settings;
  private final Changes changes;

  ConfigResource(Settings settings, Changes changes) {
    this.settings = settings;
    this.changes = changes;
  }

  /// @param sources for each field `default`, `stored`, or `environment` where it can't be changed
  public record Body(int version, @JsonUnwrapped Values values, Map<String, String> sources) {
    static Body of(Overview overview) {
      Map<String, String> sources = new TreeMap<>();
      overview.origins().forEach((setting, origin) -> sources.put(setting.field(), origin.word()));
      return new Body(overview.version(), overview.values(), sources);
    }
  }

  @GET
  public Body get() {
    return Body.of(settings.overview());
  }

  /// Changes the fields that are sent; null takes back what was set. With `version` nothing is
  /// changed that somebody else changed since.
  @PATCH
  public Body change(@Nullable ObjectNode body) {
    if (body == null) {
      throw new Problem(
          Problem.Kind.BAD_REQUEST, "There is no body.", "Send an object with what is to change.");
    }
    ObjectNode fields = body.deepCopy();
    JsonNode version = fields.remove(VERSION);
    if (version != null && !version.isNull() && !version.isInt()) {
      throw Problem.invalid(VERSION, "must be a whole number");
    }
    Integer seen = version == null || version.isNull() ? null : version.asInt();
    return Body.of(changes.apply(fields, seen));
  }
}
