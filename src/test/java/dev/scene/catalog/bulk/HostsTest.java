package dev.scene.catalog.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostsTest {
  @ParameterizedTest
  @CsvSource({
    "http://localhost:3000/a?b=c, http://host.docker.internal:3000/a?b=c",
    "http://127.0.0.1/, http://host.docker.internal/",
    "http://[::1]:80, http://host.docker.internal:80",
    "https://shop.example/localhost, https://shop.example/localhost"
  })
  void runnersKnowThisMachineByAnotherName(String address, String reached) {
    assertThat(Hosts.forRunners(address)).isEqualTo(reached);
  }

  @ParameterizedTest
  @ValueSource(strings = {"169.254.169.254", "0.0.0.0", "224.0.0.1", "[fe80::1]"})
  void noSiteIsWhereANetworkKeepsItsOwn(String host) {
    assertThat(Hosts.isForbidden(host)).isTrue();
  }

  @Test
  void aSiteMayBeOnThisMachineAndInThisNetwork() {
    assertThat(Hosts.isForbidden("127.0.0.1")).isFalse();
    assertThat(Hosts.isForbidden("10.1.2.3")).isFalse();
  }
}
