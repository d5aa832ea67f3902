package dev.scene.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The pages of `src/test/resources/site` in the built image; passed over where it is not built.
@Timeout(240)
class RepeatableIT {

  @Nested
  class Chromium extends Repeatable {
    Chromium() {
      super("chromium");
    }

    @Override
    void offerMore() {
      put(
          offer("phone", "/world.html?touch=true")
              .with("/viewport", "{\"width\": 390, \"height\": 800}"));
      put(
          offer("file", "/plain.html")
              .with("/task/task_js", "location.href = 'file:///etc/passwd'"));
    }

    @Test
    void aNarrowWindowIsAPhone() throws IOException {
      assertThat(pixel("phone", 380, 790)).isEqualTo(LIME);
    }

    @Test
    void aPageThatTriesToOpenAFileIsRefused() {
      assertThat(reason("file")).isEqualTo("refused_address");
      assertThat(message("file")).contains("file:///etc/passwd");
    }
  }

  @Nested
  class Firefox extends Repeatable {
    Firefox() {
      super("firefox");
    }
  }
}
