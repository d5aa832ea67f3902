package dev.scene.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The pages of `src/test/resources/site` in the built image; passed over where it is not built.
@Timeout(240)
class RepeatableIT {

  @Nested
  class Chromium extends Repeatable {
    private static final List<String> DRAWING =
        List.of("rule", "shadow", "closed", "canvas", "frame", "scroll", "value");

    Chromium() {
      super("chromium");
    }

    @Override
    void offerMore() {
      put(
          offer("phone", "/world.html?touch=true")
              .with("/task/task_js", "verify()")
              .json("/viewport", "{\"width\": 390, \"height\": 800}"));
      put(
          offer("old-phone", "/wide.html")
              .with("/task/task_js", "watch()")
              .with("/capture/device/scale_factor", 2)
              .json("/viewport", "{\"width\": 390, \"height\": 800}"));
      put(offer("late-font", "/late-font.html"));
      for (String way : DRAWING) {
        put(
            offer("drawing-" + way, "/drawing.html?" + way)
                .with("/capture/loading/settle_captures", 2));
      }
      put(
          offer("dark", "/world.html?dark=true")
              .with("/task/task_js", "verify()")
              .with("/capture/device/color_scheme", "dark"));
      put(
          offer("both", "/private/own.html?other=" + other.url(""))
              .json(
                  "/page/basic_auth",
                  "{\"username\": \"staging\", \"password\": \"correct horse\"}")
              .json("/capture/session/headers", "{\"X-Preview\": \"on\"}"));
      put(
          offer("leaving", "/to?" + other.url("/plain.html"))
              .json("/capture/session/headers", "{\"X-Preview\": \"on\"}"));
      put(
          offer("file", "/plain.html")
              .with("/task/task_js", "location.href = 'file:///etc/passwd'"));
    }

    @Test
    void aNarrowWindowIsAPhone() {
      assertThat(message("phone")).startsWith("Captured");
    }

    @Test
    void whateverDrawsWhileItIsCapturedIsNoticed() {
      for (String way : DRAWING) {
        assertThat(reason("drawing-" + way)).as(way).isEqualTo("ok");
        assertThat(unstable("drawing-" + way)).as(way).isTrue();
      }
    }

    @Test
    void aPhoneStaysOneWhileItIsCaptured() throws IOException {
      assertThat(picture("old-phone").getWidth()).isEqualTo(1960);
      assertThat(pixel("old-phone", 1900, 50)).isEqualTo(LIME);
    }

    @Test
    void aWebFontComesOnceThePageIsParsed() throws IOException {
      assertThat(site.paths()).contains("/late-font.woff2");
      assertThat(site.paths().indexOf("/late-font.woff2"))
          .isGreaterThan(site.paths().indexOf("/late-font-parsed"));
      assertThat(pixel("late-font", 50, 50)).isEqualTo(LIME);
    }

    @Test
    void aScriptErrorComesWithThePagesStack() {
      assertThat(message("stack")).contains("script.html:3").contains("task_js");
    }

    @Test
    void aDarkPageIsDark() {
      assertThat(message("dark")).startsWith("Captured");
      assertThat(result("dark").get("warnings")).isEmpty();
    }

    @Test
    void headersAndBasicAuthGoTogether() {
      assertThat(message("both")).startsWith("Captured");
      assertThat(site.asked("/private/own.html", "x-preview")).contains("on");
    }

    @Test
    void aRedirectToAnotherHostTakesNoHeaderAlong() {
      assertThat(message("leaving")).startsWith("Captured");
      assertThat(other.asked("/plain.html", "x-preview")).containsOnly("-");
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

    @Override
    void offerMore() {
      put(offer("dark", "/world.html").with("/capture/device/color_scheme", "dark"));
    }

    @Test
    void aSchemeThatItCannotBeToldIsNamed() {
      assertThat(result("dark").get("warnings").toString()).contains("colour scheme dark");
    }
  }
}
