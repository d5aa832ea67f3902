package dev.scene.runner;

import static org.assertj.core.api.Assertions.assertThat;

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
              .with("/task/task_js", "verify()")
              .with("/viewport", "{\"width\": 390, \"height\": 800}"));
      put(
          offer("dark", "/world.html?dark=true")
              .with("/task/task_js", "verify()")
              .with("/capture/device/color_scheme", "dark"));
      put(
          offer("both", "/private/own.html?other=" + other.url(""))
              .with(
                  "/page/basic_auth",
                  "{\"username\": \"staging\", \"password\": \"correct horse\"}")
              .with("/capture/session/headers", "{\"X-Preview\": \"on\"}"));
      put(
          offer("leaving", "/to?" + other.url("/plain.html"))
              .with("/capture/session/headers", "{\"X-Preview\": \"on\"}"));
      put(
          offer("file", "/plain.html")
              .with("/task/task_js", "location.href = 'file:///etc/passwd'"));
    }

    @Test
    void aNarrowWindowIsAPhone() {
      assertThat(message("phone")).startsWith("Captured");
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
