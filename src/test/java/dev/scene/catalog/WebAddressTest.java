package dev.scene.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://example.com",
        "https://example.com/pricing?plan=a#top",
        "HTTPS://EXAMPLE.COM",
        "http://localhost:3000/",
        "http://host.docker.internal:9000/pricing.html",
        "http://192.168.1.7:8080/",
        "http://[2001:db8::1]:8080/",
        " https://example.com/ ",
        "http://example.com/caf%C3%A9"
      })
  void addressesOfTheWebAreTaken(String address) {
    assertThat(WebAddress.fault(address)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "file:///etc/passwd, \"file:\"",
    "javascript:alert(1), \"javascript:\"",
    "JavaScript:alert(1), \"JavaScript:\"",
    "'data:text/html,<h1>x</h1>', is not a valid URL",
    "'data:text/html,hello', \"data:\"",
    "ftp://example.com/x, \"ftp:\"",
    "chrome://settings, \"chrome:\"",
    "view-source:http://example.com, \"view-source:\"",
    "about:blank, \"about:\"",
    "example.com/pricing, without a scheme",
    "//example.com/pricing, without a scheme",
    "/pricing, without a scheme",
    "http:///pricing, must name a host",
    "http:example.com, must name a host",
    "http://:8080/, must name a host",
    "https://ann:secret@example.com/, user name or password",
    "https://ann@example.com/, user name or password",
    "https://@example.com/, user name or password",
    "http://exa mple.com/, is not a valid URL",
    "http://example.com/%zz, is not a valid URL",
    "'', must not be empty",
    "'   ', must not be empty"
  })
  void everythingElseIsRefusedWithTheRule(String address, String rule) {
    assertThat(WebAddress.fault(address)).get().asString().contains(rule);
  }

  @Test
  void aMissingAddressIsRefused() {
    assertThat(WebAddress.fault(null)).contains("must not be empty");
  }

  @Test
  void anAddressMayHave2048CharactersAndNoMore() {
    String longest = "http://example.com/" + "x".repeat(2048 - 19);

    assertThat(WebAddress.fault(longest)).isEmpty();
    assertThat(WebAddress.fault(longest + "x")).contains("must have at most 2048 characters");
  }
}
