package dev.scene.expand;

import static dev.scene.catalog.Browser.CHROMIUM;
import static dev.scene.catalog.Browser.FIREFOX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.scene.catalog.Browser;
import dev.scene.catalog.PixelRules;
import dev.scene.catalog.Task;
import dev.scene.catalog.Viewport;
import dev.scene.catalog.capture.CaptureRules;
import dev.scene.platform.Ids;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ExpansionTest {
  private static final Viewport DESKTOP = new Viewport(1280, 800);
  private static final Viewport PHONE = new Viewport(390, 844);

  private static Task task(String name, List<Browser> browsers, List<Viewport> viewports) {
    UUID id = Ids.next();
    return new Task(
        id,
        id,
        id,
        name,
        List.of(),
        null,
        browsers,
        viewports,
        "latest",
        PixelRules.INHERITED,
        CaptureRules.INHERITED,
        1,
        Instant.EPOCH,
        Instant.EPOCH);
  }

  @Test
  void noTasksHaveNoExecutions() {
    assertThat(Expansion.of(List.of())).isEmpty();
  }

  @Test
  void everyTaskRunsInEveryBrowserAtEveryViewportInThisOrder() {
    Task first = task("first", List.of(CHROMIUM, FIREFOX), List.of(DESKTOP, PHONE));
    Task second = task("second", List.of(FIREFOX), List.of(PHONE));

    List<Expansion.Planned> planned = Expansion.of(List.of(first, second));

    assertThat(planned)
        .extracting(it -> it.task().name(), Expansion.Planned::browser, Expansion.Planned::viewport)
        .containsExactly(
            tuple("first", CHROMIUM, DESKTOP),
            tuple("first", CHROMIUM, PHONE),
            tuple("first", FIREFOX, DESKTOP),
            tuple("first", FIREFOX, PHONE),
            tuple("second", FIREFOX, PHONE));
  }

  @Test
  void aTaskKnowsHowManyExecutionsItHas() {
    Task task = task("both", List.of(CHROMIUM, FIREFOX), List.of(DESKTOP, PHONE));

    assertThat(Expansion.of(List.of(task))).hasSize(task.executions());
  }
}
