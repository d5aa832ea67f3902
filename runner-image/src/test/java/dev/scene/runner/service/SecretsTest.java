package dev.scene.runner.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scene.runner.ClaimJson;
import dev.scene.runner.service.Messages.Claim;
import org.junit.jupiter.api.Test;

class SecretsTest {
  @Test
  void everythingOfAClaimThatNobodyMayReadIsCollected() {
    Claim claim =
        claim(
            ClaimJson.of("x", "https://ann:url-pass@host/?page=2&access_token=a%20b%20c")
                .with("/page/reference_url", "https://host/#id_token=frag-1")
                .json("/page/basic_auth", "{\"username\": \"joe\", \"password\": \"pw3\"}")
                .json(
                    "/capture/session/headers",
                    "{\"X-Key\": \"head-1\", \"Authorization\": \"Bearer bear-1\", \"Accept-Language\": \"de-DE\", \"X-On\": \"on\"}")
                .json("/capture/session/cookies", "[{\"name\": \"c\", \"value\": \"cook-1\"}]")
                .json(
                    "/capture/session/storage_state",
                    """
                    {"cookies": [{"name": "s", "value": "state-1"}], "origins": [{"origin": "http://h",
                     "localStorage": [{"name": "user", "value": "{\\"token\\":\\"inner-1\\",\\"lang\\":\\"german\\"}"}]}]}
                    """)
                .json(
                    "/task/task_actions",
                    """
                    [{"type": "fill", "selector": "#password", "value": "typed-1"},
                     {"type": "fill", "selector": "#name", "value": "Joe Public"}]
                    """));

    assertThat(Secrets.of(claim))
        .containsExactlyInAnyOrder(
            "pw3",
            "joe:pw3",
            "head-1",
            "Bearer bear-1",
            "bear-1",
            "cook-1",
            "state-1",
            "{\"token\":\"inner-1\",\"lang\":\"german\"}",
            "inner-1",
            "ann:url-pass",
            "url-pass",
            "a%20b%20c",
            "a b c",
            "frag-1",
            "typed-1");
  }

  @Test
  void aPlainClaimHoldsNone() {
    assertThat(Secrets.of(claim(ClaimJson.of("x", "http://host/?page=2")))).isEmpty();
  }

  private static Claim claim(ClaimJson json) {
    return Json.read(json.toString().getBytes(UTF_8), Claim.class);
  }
}
