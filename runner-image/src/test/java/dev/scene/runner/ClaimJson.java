package dev.scene.runner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A claim that asks for a plain capture; made from the contract's golden one.
public final class ClaimJson {
  private static final JsonMapper JSON = new JsonMapper();

  private final ObjectNode claim;

  private ClaimJson(ObjectNode claim) {
    this.claim = claim;
  }

  /// @param id the execution's, and the page's name
  public static ClaimJson of(String id, String url) {
    return new ClaimJson(golden())
        .with("/execution_id", id)
        .with("/token", "token-" + id)
        .with("/page/name", id)
        .with("/page/url", url)
        .with("/page/reference_url", null)
        .with("/page/basic_auth", null)
        .json("/page/preparatory_actions", "[]")
        .with("/task/task_js", null)
        .json("/task/task_actions", "[]")
        .json("/viewport", "{\"width\": 800, \"height\": 600}")
        .with("/capture/session/fixed_time", null)
        .json("/capture/session/headers", "{}")
        .json("/capture/session/cookies", "[]")
        .json("/capture/session/blocked_hosts", "[]")
        .json("/capture/quiet/hide_selectors", "[]")
        .json("/capture/shot/mask_selectors", "[]")
        .json("/capture/shot/ignore_selectors", "[]")
        .with("/capture/evidence/trace", "off")
        .json(
            "/timeouts", "{\"navigation_ms\": 5000, \"action_ms\": 3000, \"execution_ms\": 20000}");
  }

  /// @param pointer where, as in `/page/url`
  public ClaimJson with(String pointer, @Nullable Object value) {
    int slash = pointer.lastIndexOf('/');
    ObjectNode parent = (ObjectNode) claim.at(pointer.substring(0, slash));
    parent.set(pointer.substring(slash + 1), JSON.valueToTree(value));
    return this;
  }

  public ClaimJson json(String pointer, String json) {
    return with(pointer, tree(json));
  }

  @Override
  public String toString() {
    return claim.toString();
  }

  private static ObjectNode golden() {
    try {
      return (ObjectNode) tree(Files.readString(Path.of("contract", "claim-answer.json")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode tree(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
