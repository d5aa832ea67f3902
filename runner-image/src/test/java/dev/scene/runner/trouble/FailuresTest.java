package dev.scene.runner.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.TimeoutError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailuresTest {

  @ParameterizedTest
  @CsvSource({
    "net::ERR_NAME_NOT_RESOLVED at http://a/, DNS_FAILURE, net::ERR_NAME_NOT_RESOLVED",
    "net::ERR_CONNECTION_REFUSED at http://a/, CONNECTION_FAILED, net::ERR_CONNECTION_REFUSED",
    "'Protocol error (browsingContext.navigate): unknown error\nMessage: Error: NS_ERROR_UNKNOWN_HOST at http://a/', DNS_FAILURE, NS_ERROR_UNKNOWN_HOST",
    "'Protocol error (browsingContext.navigate): unknown error\nMessage: Error: NS_ERROR_CONNECTION_REFUSED at http://a/', CONNECTION_FAILED, NS_ERROR_CONNECTION_REFUSED",
    "Page crashed, BROWSER_CRASHED, Page crashed"
  })
  void tellsFailedNavigationsApart(String message, Reason reason, String why) {
    CaptureFailed failed = Failures.navigation("http://a/", 1_000, playwright(message));

    assertThat(failed.reason()).isEqualTo(reason);
    assertThat(failed).hasMessageContaining(why).hasMessageContaining("http://a/");
  }

  @Test
  void aTimeOutNamesItsLimit() {
    CaptureFailed failed =
        Failures.navigation("http://a/", 1_500, new TimeoutError("Timeout 1500ms exceeded."));

    assertThat(failed.reason()).isEqualTo(Reason.NAVIGATION_TIMEOUT);
    assertThat(failed).hasMessageContaining("1500 ms");
  }

  private static PlaywrightException playwright(String message) {
    return new PlaywrightException(
        "Error {\n  message='%s\n  name='Error\n  stack='Error: %s\n}".formatted(message, message));
  }
}
