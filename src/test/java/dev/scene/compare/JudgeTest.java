package dev.scene.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scene.catalog.Box;
import dev.scene.catalog.capture.CaptureRules;
import dev.scene.image.pixels.Ignored;
import dev.scene.image.pixels.Options;
import dev.scene.platform.Ids;
import dev.scene.run.plan.Configuration;
import java.util.List;
import org.junit.jupiter.api.Test;

class JudgeTest {
  @Test
  void theEngineIsToldWhatTheRunFroze() {
    Configuration configuration =
        new Configuration(
            Ids.next(),
            "Home",
            "https://shop.example/",
            null,
            null,
            List.of(),
            null,
            "Home",
            List.of(),
            null,
            CaptureRules.INHERITED,
            0.3,
            7,
            false,
            true,
            false,
            List.of(new Box(900, 10, 60, 20)),
            1,
            new Configuration.Timeouts(1, 2, 3));

    assertThat(Judge.options(configuration, List.of()))
        .isEqualTo(
            new Options(0.3, 7, false, true, false, List.of(new Ignored(900, 10, 60, 20)), true));
  }
}
