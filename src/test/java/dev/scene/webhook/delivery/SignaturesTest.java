package dev.scene.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SignaturesTest {
  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  private static final String OLDER = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";

  @Test
  void scenesOwnIsWhatOpensslMakesOfTheSame() {
    String signature =
        Signatures.scene(List.of(SECRET), "2026-11-21T12:00:00Z", "{\"event\":\"ping\"}");

    assertThat(signature)
        .isEqualTo("sha256=2174a5c1d16ee7e1bdd29f58033abceeea8bd2c6667dcaa5080e6a8f5f82d718");
  }

  @Test
  void theStandardOneIsThatOfTheSpecification() {
    String signature =
        Signatures.standard(
            List.of(SECRET),
            "msg_p5jXN8AQM9LWM0D4loKWxJek",
            1_614_265_330L,
            "{\"test\": 2432232314}");

    assertThat(signature).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  @Test
  void whileThereAreTwoSecretsEachSigns() {
    List<String> both = List.of(OLDER, SECRET);

    String scene = Signatures.scene(both, "2026-11-21T12:00:00Z", "{}");
    String standard = Signatures.standard(both, "msg", 1L, "{}");

    assertThat(scene)
        .isEqualTo(
            Signatures.scene(List.of(OLDER), "2026-11-21T12:00:00Z", "{}")
                + ","
                + Signatures.scene(List.of(SECRET), "2026-11-21T12:00:00Z", "{}"));
    assertThat(standard)
        .isEqualTo(
            Signatures.standard(List.of(OLDER), "msg", 1L, "{}")
                + " "
                + Signatures.standard(List.of(SECRET), "msg", 1L, "{}"));
  }
}
