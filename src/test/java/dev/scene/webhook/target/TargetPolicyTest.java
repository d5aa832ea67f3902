package dev.scene.webhook.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.scene.platform.Checks;
import dev.scene.platform.Problem;
import dev.scene.platform.net.AddressRefused;
import dev.scene.platform.net.FakeNames;
import dev.scene.webhook.Settings;
import dev.scene.webhook.WebhookConfig;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetPolicyTest {
  private static final FakeNames NAMES =
      new FakeNames()
          .leads("hooks.example.com", "93.184.216.34")
          .leads("169.254.169.254.nip.io", "169.254.169.254")
          .leads("127.0.0.1.nip.io", "127.0.0.1")
          .leads("metadata.google.internal", "169.254.169.254")
          .leads("intranet.example.com", "10.1.2.3");

  private static List<String> broken(WebhookConfig config, String address) {
    Checks checks = new Checks();
    Policies.of(config, NAMES).check(checks, address);
    return checks.broken().stream().map(Problem.Field::message).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://hooks.example.com/scene",
        "https://hooks.example.com:8443/a?b=c",
        "https://93.184.216.34/",
        "https://[2606:2800:220:1::1]/hook",
        "HTTPS://hooks.example.com/",
        "https://nobody-knows-it-yet.example.com/",
      })
  void publicAddressesAreTaken(String address) {
    assertThat(broken(Settings.STRICT, address)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://hooks.example.com/",
        "ftp://hooks.example.com/",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "hooks.example.com/scene",
        "//hooks.example.com/scene",
        "https:///scene",
        "https://ann:secret@hooks.example.com/",
        "https://ann@hooks.example.com/",
        "https://hooks.example.com/#part",
        "https://hooks.example.com/ two",
        "https://hooks.example.com\r\nHost: other/",
        "https://hooks_1.example.com\\@127.0.0.1/",
        "",
      })
  void whatIsWrittenOddlyIsNot(String address) {
    assertThat(broken(Settings.STRICT, address)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "169.254.169.254",
        "[::ffff:a9fe:a9fe]",
        "[::ffff:169.254.169.254]",
        "2852039166",
        "0xA9FEA9FE",
        "0xA9.0xFE.0xA9.0xFE",
        "0251.0376.0251.0376",
        "169.254.43518",
        "169.16689662",
        "0",
        "0.0.0.0",
        "[::]",
        "[64:ff9b::a9fe:a9fe]",
        "[2002:a9fe:a9fe::1]",
        "[::a9fe:a9fe]",
        "[2001:0:1::1]",
        "[fd00:ec2::254]",
        "[fd20:ce::254]",
        "[fe80::1]",
        "[ff02::1]",
        "224.0.0.1",
        "255.255.255.255",
        "100.100.100.200",
        "168.63.129.16",
        "192.0.0.192",
        "169.254.169.254.nip.io",
        "metadata.google.internal",
      })
  void metadataAndTheLikeAreNeverReachedHoweverTheyAreWritten(String host) {
    assertThat(broken(Settings.STRICT, "https://" + host + "/")).isNotEmpty();
    assertThat(broken(Settings.OPEN, "http://" + host + "/")).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.9.9.9",
        "[::1]",
        "[::ffff:127.0.0.1]",
        "[64:ff9b::7f00:1]",
        "[2002:7f00:1::]",
        "10.0.0.1",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "100.64.0.1",
        "198.18.0.1",
        "[fc00::1]",
        "[fd12:3456::1]",
        "127.0.0.1.nip.io",
        "intranet.example.com",
      })
  void privateAddressesAreTakenWhereSomebodySaidSo(String host) {
    assertThat(broken(Settings.STRICT, "https://" + host + "/")).isNotEmpty();
    assertThat(broken(Settings.OPEN, "https://" + host + "/")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"172.15.255.255", "172.32.0.1", "100.63.255.255", "100.128.0.1"})
  void theirNeighboursArePublic(String host) {
    assertThat(broken(Settings.STRICT, "https://" + host + "/")).isEmpty();
  }

  @Test
  void theServiceIsNoReceiverOfItsOwn() {
    assertThat(broken(Settings.OPEN, "http://127.0.0.1:8080/api/runs")).isNotEmpty();
    assertThat(broken(Settings.OPEN, "http://[::1]:8080/api/runs")).isNotEmpty();
    assertThat(broken(Settings.OPEN, "http://127.0.0.1:8081/hook")).isEmpty();
  }

  @Test
  void httpIsTakenWhereSomebodySaidSo() {
    assertThat(broken(Settings.OPEN, "http://hooks.example.com/")).isEmpty();
  }

  @Test
  void aNameIsJudgedAnewAtEachConnection() {
    FakeNames rebinding = new FakeNames().leads("rebind.example.com", "93.184.216.34", "127.0.0.1");
    TargetPolicy policy = Policies.of(Settings.STRICT, rebinding);

    assertThatNoException().isThrownBy(() -> policy.permitted("rebind.example.com", 443));
    assertThatExceptionOfType(AddressRefused.class)
        .isThrownBy(() -> policy.permitted("rebind.example.com", 443))
        .withMessageContaining("127.0.0.1");
  }
}
