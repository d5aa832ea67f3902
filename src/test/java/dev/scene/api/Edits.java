package dev.scene.api;

import static dev.scene.testing.Given.json;

import dev.scene.testing.Given;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;

/// Changes of what is configured, each sent as a whole as a user would.
final class Edits {
  private Edits() {}

  static Response put(String address, Map<String, Object> more) {
    Map<String, Object> body = new HashMap<>(more);
    body.putIfAbsent("name", "Shop");
    return json(body).put(address);
  }

  static Response putPage(String page, Map<String, Object> more) {
    Map<String, Object> body = new HashMap<>(more);
    body.put("url", "https://shop.example/");
    return put("/api/pages/" + page, body);
  }

  static void putTask(Given.Batch batch, Map<String, Object> more) {
    Map<String, Object> body = new HashMap<>(Given.taskDraft(batch.pages().getFirst()));
    body.putAll(more);
    put("/api/tasks/" + batch.tasks().getFirst(), body).then().statusCode(200);
  }
}
