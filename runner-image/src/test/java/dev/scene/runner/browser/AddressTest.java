package dev.scene.runner.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class AddressTest {

  @Test
  void anOriginHasThePortButNoPathAndNoUser() {
    Address address = Address.of("HTTPS://me:secret@Site.example:8443/a?b#c");

    assertThat(address.origin()).isEqualTo("https://Site.example:8443");
    assertThat(address.host()).isEqualTo("Site.example");
  }

  @Test
  void anAddressWithoutAHostIsNone() {
    assertThatThrownBy(() -> Address.of("http:///x")).isInstanceOf(IllegalArgumentException.class);
  }
}
