package dev.scene.frontend;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Route;
import java.util.function.Consumer;

/// What a window is told of an execution, where that is something else than the service says.
final class Told {
  private final Window window;
  private final Api api;

  Told(Window window, Api api) {
    this.window = window;
    this.api = api;
  }

  /// From now on the viewer at this address is told what `change` makes of the description.
  void otherwise(String viewer, Consumer<ObjectNode> change) {
    window.page().route("**" + viewer, route -> answer(route, viewer, change));
  }

  private void answer(Route route, String viewer, Consumer<ObjectNode> change) {
    if (route.request().isNavigationRequest()) {
      route.resume();
      return;
    }
    ObjectNode told = (ObjectNode) api.get(viewer);
    change.accept(told);
    route.fulfill(
        new Route.FulfillOptions().setContentType("application/json").setBody(told.toString()));
  }
}
