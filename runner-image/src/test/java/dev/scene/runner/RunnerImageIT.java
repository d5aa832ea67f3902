package dev.scene.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The built image, started as the service starts it, against real pages; passed over where the
/// image is not built.
@Timeout(120)
class RunnerImageIT {
  private static final String PAGE =
      "<!doctype html><meta name=viewport content='width=device-width'><body style='margin:0;height:1500px;background:#def'><h1 style='margin:0'>Hello 日本語 😀</h1><details>x</details>";

  private FakeService service;
  private Docker docker;

  @BeforeEach
  void start() throws IOException {
    assumeTrue(Docker.has(Docker.IMAGE), "build it with runner-image/build.sh");
    service = new FakeService().page("/", 200, PAGE).page("/broken", 500, "<h1>Broken</h1>");
    docker = new Docker();
  }

  @AfterEach
  void end() {
    if (docker != null) docker.close();
    if (service != null) service.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"chromium", "firefox"})
  void aPageThatDidNotChangeGivesTheSameBytes(String browser) {
    offer("first", site("/"), "None", 1280);
    offer("again", site("/"), "", 1280);
    offer("narrow", site("/"), "await null; return 1", 400);

    docker.start(Docker.IMAGE, browser, service.port());

    assertThat(docker.exitCode()).isZero();
    assertThat(service.outcomes()).containsExactly("first ok", "again ok", "narrow ok");
    assertThat(service.artifacts.get("again/page.png"))
        .isEqualTo(service.artifacts.get("first/page.png"));
    assertThat(service.results.get(0).at("/screenshot").toString())
        .isEqualTo("{\"width\":1280,\"height\":1500}");
    assertThat(service.results.get(2).at("/screenshot/width").asInt()).isEqualTo(400);
    assertThat(service.eventsOf("first"))
        .startsWith(
            "claimed",
            "navigating",
            "navigated",
            "scrolled",
            "settled",
            "screenshot",
            // what Chromium counts proves that one capture is enough; elsewhere there are two
            browser.equals("chromium") ? "still" : "screenshot",
            "uploading");
  }

  @Test
  void thePageThatFollowsIsCapturedWhileTheOneBeforeIsHandedOver() {
    service.claimsBeforeResults = 2;
    offer("first", site("/"), "", 800);
    offer("second", site("/"), "", 800);

    docker.start(Docker.IMAGE, "chromium", service.port());

    assertThat(docker.exitCode()).isZero();
    assertThat(service.outcomes()).containsExactly("first ok", "second ok");
    assertThat(service.claimRequests)
        .extracting(request -> request.get("delivering").toString())
        .startsWith("[]", "[\"first\"]");
  }

  @Test
  void everyFailureHasItsReasonAndTheNextExecutionStillWorks() {
    offer("status", site("/broken"), "", 800);
    offer("dns", "http://no-such-host.invalid/", "", 800);
    offer("refused", "http://host.docker.internal:1025/", "", 800);
    offer("script", site("/"), "nothing.here()", 800);
    offer("endless", site("/"), "while (true) {}", 800);
    offer("file", "file:///etc/passwd", "", 800);
    offer("elsewhere", site("/"), "location.href = 'about:blank'", 800);
    offer("after", site("/"), "", 800);

    docker.start(Docker.IMAGE, "chromium", service.port());

    assertThat(docker.exitCode()).isZero();
    assertThat(service.outcomes())
        .isEqualTo(
            List.of(
                "status http_status",
                "dns dns_failure",
                "refused connection_failed",
                "script script_error",
                "endless deadline",
                "file refused_address",
                "elsewhere refused_address",
                "after ok"));
    assertThat(service.artifacts)
        .containsKeys("status/page.png", "script/page.png", "after/page.png");
  }

  @Test
  void aStoppedContainerPostsWhatThereIs() throws InterruptedException {
    offer("waits", site("/"), "new Promise(() => {})", 800);
    docker.start(Docker.IMAGE, "chromium", service.port());
    while (!service.events.contains("script")) Thread.sleep(50);

    assertThat(docker.stop()).isEqualTo(143);
    assertThat(service.outcomes()).containsExactly("waits stopped");
  }

  @Test
  void aBrowserThatTheImageDoesNotHaveIsNamed() {
    offer("webkit", site("/"), "", 800);

    docker.start(Docker.IMAGE, "webkit", service.port());

    assertThat(docker.exitCode()).isZero();
    assertThat(service.results.getFirst().get("message").asText())
        .contains("only has chromium and firefox");
  }

  private String site(String path) {
    return "http://host.docker.internal:" + service.port() + path;
  }

  private void offer(String id, String url, String script, int width) {
    service.claim(
        ClaimJson.of(id, url)
            .with("/task/task_js", script)
            .with("/viewport/width", width)
            .with("/timeouts/execution_ms", 5_000)
            .toString());
  }
}
