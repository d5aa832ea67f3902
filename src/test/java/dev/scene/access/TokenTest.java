package dev.scene.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scene.platform.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What the service's token opens, and what it closes.
class TokenTest {
  private static final Optional<String> TOKEN = Optional.of("s3cret");

  private static Pass header(@Nullable String value) {
    return Pass.of(TOKEN, value, null);
  }

  private static Pass authorization(String value) {
    return Pass.of(TOKEN, null, value);
  }

  private static String basic(String pair) {
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void itIsTakenInThreeForms() {
    assertThat(header("s3cret")).isEqualTo(Pass.RIGHT);
    assertThat(authorization("bearer s3cret")).isEqualTo(Pass.RIGHT);
    assertThat(authorization(basic("ann:s3cret"))).isEqualTo(Pass.RIGHT);
  }

  @Test
  void anotherTokenIsWrongAndAnotherPasswordIsNone() {
    assertThat(header("s3cre")).isEqualTo(Pass.WRONG);
    assertThat(authorization("Bearer s3cret2")).isEqualTo(Pass.WRONG);
    assertThat(authorization(basic("proxy:other"))).isEqualTo(Pass.MISSING);
    assertThat(authorization("Basic ***")).isEqualTo(Pass.MISSING);
    assertThat(header(null)).isEqualTo(Pass.MISSING);
  }

  @Test
  void aServiceWithoutOneAsksForNone() {
    assertThat(Pass.of(Optional.empty(), "whatever", null)).isEqualTo(Pass.NOT_ASKED);
  }

  private static Rules.Facts facts(String method, String client, @Nullable String site) {
    return new Rules.Facts(method, "/api/runs", client, "localhost:8080", null, site);
  }

  private static Problem.@Nullable Kind refusal(Rules.Facts facts, boolean remote, Pass pass) {
    return Rules.refusal(facts, remote, pass).map(Problem::kind).orElse(null);
  }

  @Test
  void whoShowsItIsLetInFromEverywhere() {
    Rules.Facts remote =
        new Rules.Facts("POST", "/api/runs", "10.0.0.1", "scene.example", null, null);

    assertThat(refusal(remote, false, Pass.RIGHT)).isNull();
    assertThat(refusal(remote, false, Pass.MISSING)).isEqualTo(Problem.Kind.UNAUTHORIZED);
    assertThat(refusal(remote, false, Pass.NOT_ASKED)).isEqualTo(Problem.Kind.FORBIDDEN);
  }

  @Test
  void aWrongOneIsRefusedEvenWhereNoneIsAsked() {
    assertThat(refusal(facts("GET", "127.0.0.1", null), false, Pass.WRONG))
        .isEqualTo(Problem.Kind.FORBIDDEN);
  }

  @Test
  void aProgramOfThisMachineReadsWithoutAndChangesNothing() {
    assertThat(refusal(facts("GET", "127.0.0.1", null), false, Pass.MISSING)).isNull();
    assertThat(refusal(facts("POST", "127.0.0.1", null), false, Pass.MISSING))
        .isEqualTo(Problem.Kind.UNAUTHORIZED);
  }

  @Test
  void aBrowserOfThisMachineNeedsNoneWhileNobodyElseIsAnswered() {
    Rules.Facts form = facts("POST", "127.0.0.1", "same-origin");

    assertThat(refusal(form, false, Pass.MISSING)).isNull();
    assertThat(refusal(form, true, Pass.MISSING)).isEqualTo(Problem.Kind.UNAUTHORIZED);
  }

  @Test
  void itDoesNotMakeAnotherSiteThisOne() {
    assertThat(refusal(facts("POST", "127.0.0.1", "cross-site"), false, Pass.RIGHT))
        .isEqualTo(Problem.Kind.FORBIDDEN);
  }

  @Test
  void runnersHaveTokensOfTheirOwn() {
    Rules.Facts callback =
        new Rules.Facts("POST", "/callback/claims", "172.17.0.2", "host", null, null);

    assertThat(refusal(callback, false, Pass.WRONG)).isNull();
  }
}
