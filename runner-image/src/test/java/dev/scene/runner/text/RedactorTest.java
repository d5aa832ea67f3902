package dev.scene.runner.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactorTest {
  private static final String SECRET = "p@ss w\"örd/&1";
  private final Redactor redactor = Redactor.of(List.of(SECRET, "joe:" + SECRET, "abc", "abcdef"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        SECRET,
        "p%40ss+w%22%C3%B6rd%2F%261",
        "p%40ss%20w%22%C3%B6rd%2F%261",
        "p%40ss%20w%22%c3%b6rd%2f%261",
        "p@ss%20w%22%C3%B6rd/&1",
        "p@ss w\\\"örd/&1",
        "p@ss w\\\"\\u00f6rd/&1",
        "p@ss w&quot;örd/&amp;1",
        "cEBzcyB3IsO2cmQvJjE=",
        "cEBzcyB3IsO2cmQvJjE",
        "am9lOnBAc3MgdyLDtnJkLyYx"
      })
  void aSecretIsFoundInEveryFormThatItTravelsIn(String form) {
    assertThat(redactor.literals("before " + form + " after")).isEqualTo("before *** after");
  }

  @Test
  void theLongestSecretAtAPlaceIsTakenAsAWhole() {
    assertThat(redactor.literals("abcdefg abcd")).isEqualTo("***g ***d");
  }

  @Test
  void whatIsNoSecretStays() {
    String text = "p@ss without the rest, ab c";

    assertThat(redactor.of(text)).isEqualTo(text);
    assertThat(Redactor.plain().literals(SECRET)).isEqualTo(SECRET);
  }

  @ParameterizedTest
  @CsvSource({
    "Authorization: Basic dTpw, Authorization: Basic ***",
    "'{\"authorization\":\"Bearer x.y.z\"}', '{\"authorization\":\"Bearer ***\"}'"
  })
  void whatAnAuthorizationHeaderCarriesIsHiddenWhoeverSentIt(String text, String redacted) {
    assertThat(Redactor.plain().of(text)).isEqualTo(redacted);
  }
}
