package dev.scene.web.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class VersionsTest {
  @Test
  void anImageIsNamedByTheBeginningOfItsDigest() {
    assertThat(
            Versions.of(
                    Map.of(
                        "browser", "chromium",
                        "browser_version", "150.0.1",
                        "driver_version", "1.62.0",
                        "image", "sha256:4d5e6f708192a3b4c5d6e7f8"))
                .words())
        .isEqualTo("chromium 150.0.1, driver 1.62.0, image 4d5e6f708192");
  }

  @Test
  void whatIsNotKnownIsLeftOut() {
    assertThat(Versions.of(Map.of("browser", "firefox")).words()).isEqualTo("firefox");
    assertThat(Versions.of(Map.of()).words()).isEmpty();
  }
}
