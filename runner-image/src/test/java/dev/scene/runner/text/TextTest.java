package dev.scene.runner.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

  @Test
  void keepsTextOnOneLineWithoutTerminalCodes() {
    assertThat(Text.oneLine("a\r\nb\tc\u001b[31m\u202eevil\u2028"))
        .isEqualTo("a\\r\\nb\\tc\\u001b[31m\\u202eevil\\u2028");
  }

  @Test
  void cutsWhatIsVeryLong() {
    assertThat(Text.oneLine("x".repeat(2_000))).hasSize(2_000);
    assertThat(Text.oneLine("x".repeat(2_001))).hasSize(2_001).endsWith("…");
  }

  @ParameterizedTest
  @CsvSource({
    "http://user:pass@host/x, http://***@host/x",
    "https://user@host:8443, https://***@host:8443",
    "http://host/?a=1&access_token=abc&b=2, http://host/?a=1&access_token=***&b=2",
    "http://host/cb?code=abc#id_token=def, http://host/cb?code=***#id_token=***",
    "GET http://host/?X-Amz-Signature=12ab (x), GET http://host/?X-Amz-Signature=*** (x)",
    "'(http://host/?key=v)', (http://host/?key=***)"
  })
  void takesSecretsOutOfAddresses(String text, String redacted) {
    assertThat(Redaction.of(text)).isEqualTo(redacted);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mail me@example.org",
        "http://host/@user/post",
        "http://host/?page=2&sort=keyboard",
        "a key=value pair"
      })
  void leavesOtherTextAlone(String text) {
    assertThat(Redaction.of(text)).isEqualTo(text);
  }
}
