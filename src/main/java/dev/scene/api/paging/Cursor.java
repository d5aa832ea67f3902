package dev.scene.api.paging;

import dev.scene.platform.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// A place in a list, as programs hand it back without looking inside.
final class Cursor {
  private static final char GAP = '\n';

  private Cursor() {}

  static String write(String list, String key) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((list + GAP + key).getBytes(StandardCharsets.UTF_8));
  }

  /// @throws Problem bad request, when the text is no cursor of this list
  static String read(String list, String cursor) {
    try {
      String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      if (text.startsWith(list + GAP)) {
        return text.substring(list.length() + 1);
      }
    } catch (IllegalArgumentException e) {
      throw unknown(cursor, e);
    }
    throw unknown(cursor, null);
  }

  static Problem unknown(String cursor, @Nullable RuntimeException why) {
    return new Problem(
        Problem.Kind.BAD_REQUEST,
        "The cursor \"%s\" is none of this list.".formatted(cursor),
        "Send the next_cursor of the answer before as it is, or none to begin anew.");
  }
}
