package dev.scene.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTest {
  @Test
  void aTokenIs32BytesThatFitIntoAHeader() {
    assertThat(Tokens.next()).matches("[A-Za-z0-9_-]{43}");
  }

  @Test
  void noTwoTokensAreTheSame() {
    assertThat(Stream.generate(Tokens::next).limit(1000).collect(Collectors.toSet())).hasSize(1000);
  }

  @Test
  void aTokenMatchesItsOwnHashAlone() {
    String token = Tokens.next();

    assertThat(Tokens.matches(token, Tokens.sha256(token))).isTrue();
    assertThat(Tokens.matches(token, Tokens.sha256(Tokens.next()))).isFalse();
    assertThat(Tokens.matches(token, token)).isFalse();
    assertThat(Tokens.matches("", Tokens.sha256(token))).isFalse();
    assertThat(Tokens.matches(token, "")).isFalse();
    assertThat(Tokens.matches(token, null)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"Bearer abc, abc", "bearer abc, abc", "BEARER  abc , abc"})
  void aTokenIsReadFromTheHeader(String header, String token) {
    assertThat(Bearer.token(header)).contains(token);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Bearer", "Bearer ", "Basic abc", "abc", "Token abc"})
  void anythingElseIsNoToken(String header) {
    assertThat(Bearer.token(header)).isEmpty();
  }
}
