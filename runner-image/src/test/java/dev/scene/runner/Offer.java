package dev.scene.runner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A claim to offer: the golden one of the contract without its peculiarities, changed field by
/// field.
final class Offer {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Path GOLDEN = Path.of("contract/claim-answer.json");

  private final ObjectNode claim;

  Offer(String id, String url) {
    try {
      claim = (ObjectNode) JSON.readTree(Files.readString(GOLDEN));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    with("/execution_id", id).with("/token", "token-" + id).with("/page/url", url);
    with("/page/reference_url", null).with("/page/basic_auth", null);
    with("/page/preparatory_actions", "[]").with("/task/task_actions", "[]");
    with("/task/task_js", null).with("/viewport", "{\"width\": 800, \"height\": 600}");
    with("/capture/session/fixed_time", null).with("/capture/session/random_seed", null);
    with("/capture/session/headers", "{}").with("/capture/session/cookies", "[]");
    with("/capture/session/blocked_hosts", "[]").with("/capture/quiet/hide_selectors", "[]");
    with("/capture/shot/mask_selectors", "[]").with("/capture/shot/ignore_selectors", "[]");
    with("/timeouts/execution_ms", 30_000).with("/timeouts/action_ms", 10_000);
  }

  /// @param pointer where, as a JSON pointer
  /// @param value a number, a truth, nothing, JSON that starts with a bracket, or a text
  Offer with(String pointer, @Nullable Object value) {
    int slash = pointer.lastIndexOf('/');
    ObjectNode parent = (ObjectNode) claim.at(pointer.substring(0, slash));
    parent.set(pointer.substring(slash + 1), node(value));
    return this;
  }

  String json() {
    return claim.toString();
  }

  private static JsonNode node(@Nullable Object value) {
    boolean isJson = value instanceof String text && (text.startsWith("[") || text.startsWith("{"));
    try {
      return isJson ? JSON.readTree((String) value) : JSON.valueToTree(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
