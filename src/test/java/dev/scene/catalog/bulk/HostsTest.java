package dev.scene.catalog.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
}
