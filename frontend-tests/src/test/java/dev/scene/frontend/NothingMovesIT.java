package dev.scene.frontend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the viewer is told later has its room from the beginning, so that nobody aims at what goes
/// away.
@ExtendWith(InBrowser.class)
class NothingMovesIT {
  private static final String PLACES =
      """
      () => ['.viewer-bar', '.viewer-stage', '.viewer-ground'].map(part => {
        const box = document.querySelector(part)?.getBoundingClientRect();
        return box ? `${part} ${box.x},${box.y} ${box.width}×${box.height}` : part;
      }).join('\\n')
      """;

  private final Installation installation;
  private final Storefront storefront;
  private final Deque<Route> held = new ArrayDeque<>();

  NothingMovesIT(Installation installation) {
    this.installation = installation;
    this.storefront = installation.storefront();
  }

  private Window window(int width) {
    return installation.window(new Window.Look(width, 844, ColorScheme.LIGHT));
  }

  private void hold(Window window, String path) {
    window
        .page()
        .route(
            "**" + path,
            route -> {
              if (route.request().isNavigationRequest()) {
                route.resume();
              } else {
                held.add(route);
              }
            });
  }

  private void letGo(Window window) {
    window.page().waitForCondition(() -> !held.isEmpty());
    held.remove().resume();
  }

  private static Object places(Window window) {
    return window.page().evaluate(PLACES);
  }

  @ParameterizedTest
  @ValueSource(ints = {1440, 390})
  void thePictureStaysWhereItIsWhenListAndVerdictsCome(int width) {
    try (Window window = window(width)) {
      hold(window, "/runs/%s/viewer".formatted(storefront.comparison()));
      window.open(storefront.changed().viewer());
      assertThat(window.find(".layer-observed")).hasAttribute("data-state", "ready");
      Object before = places(window);

      letGo(window);

      assertThat(window.find(".review-state")).containsText("1 of 1 pending");
      assertThat(places(window)).isEqualTo(before);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1440, 390})
  void theToolsStayWhereTheyAreWhenTheExecutionIsNamed(int width) {
    try (Window window = window(width)) {
      hold(window, storefront.changed().viewer());
      window.open(storefront.changed().viewer());
      assertThat(window.find(".viewer-bar")).isVisible();
      Object before = window.find(".viewer-bar").boundingBox().y;

      letGo(window);

      assertThat(window.find(".viewer-head h1")).isVisible();
      assertThat(window.find(".viewer-bar").boundingBox().y).isEqualTo(before);
    }
  }
}
