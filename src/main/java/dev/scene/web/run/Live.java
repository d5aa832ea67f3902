package dev.scene.web.run;

import dev.scene.platform.Tokens;
import dev.scene.web.Html;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/// Answers pages that ask again and again: nothing, while what they show still holds.
public final class Live {
  public static final String HASH = "X-Scene-Run-Hash";
  public static final String RUN = "X-Scene-Run-Id";

  private Live() {}

  /// @param state what is shown, as text; records write themselves whole
  public static String hash(String state) {
    return Tokens.sha256(state).substring(0, 16);
  }

  /// @param shown the hash that the browser shows, if it asks for news
  public static Response.ResponseBuilder answer(
      String hash, @Nullable String shown, TemplateInstance fragment) {
    return hash.equals(shown)
        ? Response.noContent().header(HASH, hash)
        : Html.status(200, fragment).header(HASH, hash);
  }
}
