package dev.scene.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What goes wrong, one page after the other in one container, with good pages between: each says
/// what it was, and the rest goes on.
@Timeout(300)
class TroubleIT {
  @TempDir private Path folder;
  private FakeService service;
  private TroublesomeSite site;
  private Docker docker;
  private final List<String> expected = new ArrayList<>();

  @BeforeEach
  void start() throws IOException {
    assumeTrue(Docker.has(Docker.IMAGE), "build it with runner-image/build.sh");
    service = new FakeService();
    site = new TroublesomeSite(service, folder);
    docker = new Docker();
  }

  @AfterEach
  void end() {
    if (docker != null) docker.close();
    if (site != null) site.close();
    if (service != null) service.close();
  }

  @Test
  void everyTroubleIsNamedAndTheRestOfTheRunGoesOn() {
    pages("chromium");
    fails("goes-to-chrome", at("/good"), "location.href = 'chrome://version'", "refused_address");
    fails("goes-to-data", at("/good"), "location.href = 'data:text/html,hi'", "refused_address");
    fails("popups", at("/popups"), null, "ok");

    docker.start(Docker.IMAGE, "chromium", service.port());

    assertThat(docker.exitCode()).isZero();
    assertThat(service.outcomes()).as(() -> String.join("\n", service.told)).isEqualTo(expected);
    assertMessages();
    assertThat(message("script")).contains("at inner", "outer");
    assertThat(warnings("popups")).contains("opened 500 other pages");
  }

  @Test
  void aBrowserThatRanOutOfMemoryIsStartedAgainAndTheReasonIsNamed() {
    String wait = "new Promise(done => setTimeout(done, 15000))";
    fails("hungry-once", at("/hungry-once"), null, "ok");
    fails("hungry", at("/hungry"), wait, "browser_crashed");
    fails("last", at("/good"), null, "ok");

    docker.start(
        Docker.IMAGE, "chromium", service.port(), "--memory", "700m", "--memory-swap", "700m");

    assertThat(docker.exitCode()).isZero();
    assertThat(service.outcomes()).as(() -> String.join("\n", service.told)).isEqualTo(expected);
    assertRetries();
    assertThat(service.artifacts).containsKeys("hungry/console.log", "last/page.png");
  }

  @Test
  void firefoxNamesTheMainOnesToo() {
    pages("firefox");

    docker.start(Docker.IMAGE, "firefox", service.port());

    assertThat(docker.exitCode()).isZero();
    assertThat(service.outcomes()).as(() -> String.join("\n", service.told)).isEqualTo(expected);
    assertMessages();
  }

  private void pages(String browser) {
    String untrusted = "https://host.docker.internal:" + site.untrustedPort() + "/";
    fails("certificate", untrusted, null, "certificate_error");
    fails("loop", at("/loop"), null, "redirect_loop");
    fails("download", at("/file"), null, "download");
    fails("good", at("/good"), null, "ok");
    fails("status", at("/broken"), null, "http_status");
    fails("dns", "http://no-such-host.invalid/", null, "dns_failure");
    fails("refused", "http://host.docker.internal:1025/", null, "connection_failed");
    fails("slow", at("/slow"), null, "navigation_timeout");
    fails("file", "file:///etc/passwd", null, "refused_address");
    // Firefox only says that the answer is broken
    boolean firefox = browser.equals("firefox");
    fails("to-file", at("/to-file"), null, firefox ? "connection_failed" : "refused_address");
    fails("goes-to-file", at("/goes-to-file"), null, firefox ? "ok" : "refused_address");
    fails("script", at("/throws"), "outer()", "script_error");
    fails("asks", at("/asks"), null, "ok");
    fails("asks-forever", at("/asks-forever"), null, "capture_failed");
    fails("after-" + browser, at("/good"), null, "ok");
  }

  private void assertMessages() {
    assertThat(message("certificate")).contains("certificate is not trusted", "valid certificate");
    assertThat(message("loop")).contains("/loop", "redirects for ever");
    assertThat(message("download")).contains("/file", "is a download, not a page");
    assertThat(message("status")).contains("/broken", "HTTP 500");
    assertThat(service.artifacts).containsKey("status/page.png");
    assertThat(message("slow")).contains("/slow", "5000 ms", "raise the navigation time-out");
    assertThat(message("to-file")).contains("/to-file");
    assertThat(message("script")).contains("task_js", "/throws", "missing is not defined");
    assertThat(warnings("asks")).contains("opened 3 dialogs");
    assertThat(message("asks-forever")).contains("/asks-forever", "dialogs", "Are you there?");
  }

  private void assertRetries() {
    assertThat(attempts("hungry-once")).isEqualTo(2);
    assertThat(attempts("hungry")).isEqualTo(3);
    assertThat(message("hungry")).contains("/hungry", "out of memory", "more memory");
    assertThat(service.told)
        .filteredOn(told -> told.startsWith("hungry retrying"))
        .hasSize(2)
        .allMatch(told -> told.contains("of 3 in a fresh browser, because"));
  }

  private int attempts(String id) {
    return service.result(id).get("capture_attempts").asInt();
  }

  private String message(String id) {
    return service.result(id).get("message").asText();
  }

  private String warnings(String id) {
    JsonNode warnings = service.result(id).get("warnings");
    return warnings.toString();
  }

  private String at(String path) {
    return "http://host.docker.internal:" + service.port() + path;
  }

  private void fails(String id, String url, @Nullable String script, String outcome) {
    expected.add(id + " " + outcome);
    service.claim(
        ClaimJson.of(id, url)
            .with("/task/task_js", script)
            .with("/timeouts/execution_ms", 60_000)
            .toString());
  }
}
