package dev.scene.runner.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlockingTest {
  private static final Pattern ADDRESSES =
      Blocking.addresses(List.of("*.ads.example", "Tracker.example"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://one.ads.example/x.js",
        "http://a.b.ads.example:8080/",
        "https://tracker.example?x"
      })
  void everyAddressOnAHostIsBlocked(String url) {
    assertThat(ADDRESSES.matcher(url).find()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://ads.example/",
        "https://one.adsXexample/",
        "https://other.example/?u=https://tracker.example/",
        "https://tracker.example.com/"
      })
  void noOtherHostIs(String url) {
    assertThat(ADDRESSES.matcher(url).find()).isFalse();
  }
}
