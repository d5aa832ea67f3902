package dev.scene.frontend;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// An execution of which the service says that rows came and rows went: a banner at the top, the
/// offer below. The pictures are real; what is said of them stands here to the row.
final class Moved {
  static final int BANNER = 60;
  static final int OFFER = 80;

  private final Api api;
  private final String viewer;

  Moved(Api api, Storefront storefront) {
    this.api = api;
    this.viewer = storefront.moved().viewer();
  }

  void open(Window window) {
    new Told(window, api).otherwise(viewer, Moved::tell);
    window.open(viewer);
  }

  private static void tell(ObjectNode told) {
    ObjectNode execution = (ObjectNode) told.path("execution");
    execution.put("verdict", "moved");
    execution.put("displaced", "Rows below y 60 are displaced by 60 px, below y 409 by −20 px");
    int width = told.path("pictures").path("observed").path("width").asInt();
    ArrayNode regions = told.putArray("regions");
    band(regions, "added", width, BANNER).put("y", 0).put("expected_y", 0);
    band(regions, "removed", width, OFFER).put("y", 409).put("expected_y", 349);
  }

  private static ObjectNode band(ArrayNode regions, String kind, int width, int height) {
    return regions
        .addObject()
        .put("kind", kind)
        .put("band", true)
        .put("x", 0)
        .put("width", width)
        .put("height", height)
        .put("pixels", width * height);
  }
}
