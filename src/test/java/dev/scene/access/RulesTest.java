package dev.scene.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scene.platform.Problem;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RulesTest {
  private static Rules.Facts from(String client) {
    return new Rules.Facts("GET", "/runs", client, "localhost:8080", null, null);
  }

  private static Rules.Facts to(@Nullable String host) {
    return new Rules.Facts("GET", "/runs", "127.0.0.1", host, null, null);
  }

  private static Rules.Facts post(@Nullable String origin, @Nullable String fetchSite) {
    return new Rules.Facts("POST", "/api/runs", "127.0.0.1", "localhost:8080", origin, fetchSite);
  }

  private static void assertPassed(Rules.Facts facts) {
    assertThat(Rules.refusal(facts, false, Pass.NOT_ASKED)).isEmpty();
  }

  private static void assertRefused(Rules.Facts facts, boolean allowRemote) {
    Optional<Problem> refusal = Rules.refusal(facts, allowRemote, Pass.NOT_ASKED);
    assertThat(refusal).isPresent();
    assertThat(refusal.get().kind()).isEqualTo(Problem.Kind.FORBIDDEN);
    assertThat(refusal.get().remedy()).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "127.8.9.10", "::1", "0:0:0:0:0:0:0:1", "::ffff:127.0.0.1"})
  void thisMachineIsLetIn(String client) {
    assertPassed(from(client));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "192.168.1.7",
        "172.17.0.2",
        "10.0.0.1",
        "8.8.8.8",
        "0.0.0.0",
        "fe80::1",
        "fd00::17",
        "2001:db8::1",
        "::",
        "::ffff:192.168.1.7",
        "::ffff:10.0.0.1",
        "localhost",
        "",
        "not an address"
      })
  void everybodyElseIsRefused(String client) {
    assertRefused(from(client), false);
  }

  @ParameterizedTest
  @ValueSource(strings = {"192.168.1.7", "2001:db8::1"})
  void everybodyIsLetInOnceThatIsAllowed(String client) {
    assertThat(Rules.refusal(from(client), true, Pass.NOT_ASKED)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost",
        "localhost:8080",
        "LOCALHOST:8080",
        "scene.localhost:8080",
        "127.0.0.1",
        "127.0.0.1:8080",
        "[::1]",
        "[::1]:8080"
      })
  void namesOfThisMachineAreAnswered(String host) {
    assertPassed(to(host));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rebound.example:8080",
        "127.0.0.1.nip.io:8080",
        "localhost.example",
        "notlocalhost",
        "localhost.:8080",
        "192.168.1.7:8080",
        "[2001:db8::1]:8080",
        "host.docker.internal:8080",
        ""
      })
  void aForeignNameThatLeadsHereIsRefused(String host) {
    assertRefused(to(host), false);
  }

  @Test
  void aRequestWithoutAHostIsRefused() {
    assertRefused(to(null), false);
  }

  @ParameterizedTest
  @CsvSource({
    "http://localhost:8080, same-origin",
    "http://localhost:8080,",
    "HTTP://LOCALHOST:8080,",
    ", same-origin",
    ", none",
    ",",
  })
  void changesFromOurOwnPagesAndFromProgramsAreLetThrough(
      @Nullable String origin, @Nullable String fetchSite) {
    assertPassed(post(origin, fetchSite));
  }

  @ParameterizedTest
  @CsvSource({
    "http://evil.example, cross-site",
    "http://evil.example,",
    "http://localhost:9000, same-site",
    "http://localhost:9000,",
    "http://localhost:80801,",
    "null,",
    "null, cross-site",
    "http://localhost:8080@evil.example,",
    "not a url,",
    ", cross-site",
    ", same-site",
    "http://localhost:8080, cross-site",
  })
  void changesThatABrowserSendsFromElsewhereAreRefused(
      @Nullable String origin, @Nullable String fetchSite) {
    assertRefused(post(origin, fetchSite), false);
    assertRefused(post(origin, fetchSite), true);
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "CONNECT", "TRACE"})
  void everyMethodThatIsNotReadingCountsAsAChange(String method) {
    assertRefused(
        new Rules.Facts(method, "/api/runs", "127.0.0.1", "localhost", "http://evil.example", null),
        false);
  }

  @Test
  void readingFromElsewhereIsLeftToTheBrowser() {
    assertPassed(
        new Rules.Facts(
            "GET", "/runs", "127.0.0.1", "localhost", "http://evil.example", "cross-site"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/callback/claims", "/callback/executions/1/complete", "/health", "/health/ready"})
  void runnersAndHealthAreOpenToContainers(String path) {
    assertPassed(
        new Rules.Facts("POST", path, "172.17.0.2", "host.docker.internal:8080", null, null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/callback",
        "/callbacks/x",
        "/healthy",
        "/api/runs",
        "/runs/callback/x",
        "//callback/x"
      })
  void whatOnlyLooksLikeThemIsNot(String path) {
    assertRefused(
        new Rules.Facts("GET", path, "172.17.0.2", "host.docker.internal:8080", null, null), false);
  }
}
