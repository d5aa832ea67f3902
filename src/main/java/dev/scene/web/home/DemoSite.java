package dev.scene.web.home;

import dev.scene.platform.Problem;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The small site that the demo captures, in two versions. Runners may read it without a token;
/// there is nothing else in it.
@Path("/demo-site/{version}/{file:.+}")
public class DemoSite {
  static final List<String> PAGES = List.of("index.html", "shop.html", "guide.html");

  private static final Pattern FILE = Pattern.compile("(img/)?[a-z0-9-]+\\.[a-z]+");
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml",
          "png", "image/png");

  @GET
  public Response file(@PathParam("version") String version, @PathParam("file") String file) {
    String type = TYPES.get(file.substring(file.lastIndexOf('.') + 1));
    byte @Nullable [] bytes = FILE.matcher(file).matches() ? read(version, file) : null;
    if (type == null || bytes == null) {
      throw new Problem(
          Problem.Kind.NOT_FOUND,
          "The demo site has no file %s.".formatted(file),
          "Begin at /demo-site/1/index.html.");
    }
    return Response.ok(bytes, type).header("Cache-Control", "no-store").build();
  }

  // version 2 holds only what differs from version 1
  private static byte @Nullable [] read(String version, String file) {
    byte @Nullable [] changed = version.equals("2") ? resource("/demo/v2/" + file) : null;
    return changed == null ? resource("/demo/v1/" + file) : changed;
  }

  private static byte @Nullable [] resource(String name) {
    try (InputStream bytes = DemoSite.class.getResourceAsStream(name)) {
      return bytes == null ? null : bytes.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
