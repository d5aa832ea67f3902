package dev.scene.runner;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What an execution leaves behind, in the built image: the files that were asked for, no secret in
/// any of them, and nothing in the container.
@Timeout(300)
class EvidenceIT {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String PASSWORD = "correct horse/1";
  private static final List<String> SECRETS =
      List.of(
          PASSWORD,
          "correct%20horse",
          "correct+horse",
          Base64.getEncoder().encodeToString(("joe:" + PASSWORD).getBytes(UTF_8)),
          "header-secret-1",
          "cookie-secret-1",
          "query-secret-1",
          "server-secret-1");

  private FakeService service;
  private Docker docker;

  @BeforeEach
  void start() throws IOException {
    assumeTrue(Docker.has(Docker.IMAGE), "build it with runner-image/build.sh");
    String quoted = "'" + PASSWORD + "'";
    String page =
        "<!doctype html><title>Page</title><h1 id='top'>Hello</h1><p>"
            + PASSWORD
            + "</p><script>const known = "
            + quoted
            + "; console.log('I know ' + known); fetch('/data?x=' + encodeURIComponent(known))</script>";
    service =
        new FakeService()
            .page("/", 200, "<!doctype html><h1 id='top'>Hello</h1>")
            .page("/data", 200, "{}")
            .page("/secret", exchange -> guarded(exchange, page));
    docker = new Docker();
  }

  @AfterEach
  void end() {
    if (docker != null) docker.close();
    if (service != null) service.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"chromium", "firefox"})
  void aSecretIsInNoFileAndNoEvent(String browser) throws IOException {
    service.claim(
        claim("secret", "/secret?access_token=query-secret-1")
            .json(
                "/page/basic_auth",
                JSON.writeValueAsString(Map.of("username", "joe", "password", PASSWORD)))
            .json("/capture/session/headers", "{\"X-Key\": \"header-secret-1\"}")
            .json(
                "/capture/session/cookies",
                "[{\"name\": \"c\", \"value\": \"cookie-secret-1\", \"domain\": null, \"path\": \"/\"}]")
            .with("/capture/evidence/trace", "on")
            .with("/capture/evidence/video", "on")
            .toString());

    docker.start(Docker.IMAGE, browser, service.port());

    assertThat(docker.exitCode()).isZero();
    assertThat(service.outcomes())
        .as(() -> String.join("\n", service.told))
        .containsExactly("secret ok");
    assertThat(files("secret"))
        .containsExactlyInAnyOrder(
            "page.png", "console.log", "network.har", "dom.json.gz", "trace.zip", "video.webm");
    texts("secret").forEach((name, text) -> assertThat(SECRETS).as(name).noneMatch(text::contains));
    assertThat(texts("secret").get("console.log")).contains("I know ***");
  }

  @Test
  void traceAndVideoOfAFailureAreKeptAndThoseOfASuccessAreNot() throws IOException {
    service.claim(recordedOnFailure("fine", null));
    service.claim(recordedOnFailure("wrong", "nothing.here()"));

    docker.start(Docker.IMAGE, "chromium", service.port());

    assertThat(docker.exitCode()).isZero();
    assertThat(files("fine")).doesNotContain("trace.zip", "video.webm");
    assertThat(files("wrong")).contains("trace.zip", "video.webm", "page.png", "network.har");
    JsonNode dom = JSON.readTree(texts("fine").get("dom.json.gz"));
    assertThat(dom.get("version").asInt()).isEqualTo(1);
    assertThat(dom.get("elements").toString()).contains("\"#top\"");
    JsonNode har = JSON.readTree(texts("fine").get("network.har"));
    assertThat(har.at("/log/entries/0/request/url").asText()).isEqualTo(at("/"));
    assertThat(har.at("/log/entries/0/response/content").has("text")).isFalse();
    assertThat(service.result("fine").at("/timings/evidence_ms").asInt()).isPositive();
  }

  @Test
  void nothingIsLeftOverAndAStoppedExecutionPostsWhatWasRecorded() throws InterruptedException {
    for (int i = 0; i < 23; i++) {
      service.claim(claim("e" + i, "/").with("/capture/evidence/trace", "on").toString());
    }
    service.claim(
        recorded("endless", "while (true) {}").with("/timeouts/execution_ms", 3_000).toString());
    service.claim(recorded("waits", "new Promise(() => {})").toString());
    docker.start(Docker.IMAGE, "chromium", service.port());
    while (service.told.stream().noneMatch(told -> told.startsWith("waits script")))
      Thread.sleep(50);

    assertThat(docker.exec("find", "/tmp", "-maxdepth", "1", "-mindepth", "1").lines())
        .hasSizeLessThanOrEqualTo(4);
    assertThat(
            docker.exec(
                "sh",
                "-c",
                "find /tmp -name 'e*.zip' -o -name '*.png' -o -name '*.webm' -o -name '*.har' | grep -v -e artifacts -e video || true"))
        .isEmpty();
    long start = System.nanoTime();
    assertThat(docker.stop()).isEqualTo(143);
    assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(5_000);
    assertThat(service.result("waits").get("reason").asText()).isEqualTo("stopped");
    assertThat(files("waits")).contains("trace.zip", "network.har", "console.log");
    assertThat(files("endless")).contains("trace.zip", "network.har", "console.log");
  }

  @Test
  void everyProcessThatRunsAPageIsInChromiumsSandbox() throws InterruptedException {
    service.claim(recorded("waits", "new Promise(() => {})").toString());
    docker.start(Docker.IMAGE, "chromium", service.port());
    while (service.told.stream().noneMatch(told -> told.startsWith("waits script")))
      Thread.sleep(50);

    String processes =
        docker.exec(
            "sh",
            "-c",
            "for p in /proc/[0-9]*; do c=$(tr '\\0' ' ' < $p/cmdline);"
                + " echo \"$c $(grep -E '^(NSpid|Seccomp|Uid)' $p/status | tr '\\n\\t' '; ')\"; done");

    assertThat(processes).doesNotContain("--no-sandbox ");
    assertThat(processes.lines().filter(line -> line.contains("--type=renderer")))
        .isNotEmpty()
        // a process id of its own, so a namespace of its own, and system calls are filtered
        .allSatisfy(
            line -> assertThat(line).containsPattern("NSpid: \\d+ \\d+").contains("Seccomp: 2"));
    assertThat(processes.lines().filter(line -> line.contains("Uid:")))
        .allSatisfy(line -> assertThat(line).contains("Uid: 1001 1001 1001 1001"));
  }

  private ClaimJson recorded(String id, @Nullable String script) {
    return claim(id, "/")
        .with("/task/task_js", script)
        .with("/capture/evidence/trace", "on")
        .with("/capture/evidence/video", "on");
  }

  private String recordedOnFailure(String id, @Nullable String script) {
    return recorded(id, script)
        .with("/capture/evidence/trace", "on_failure")
        .with("/capture/evidence/video", "on_failure")
        .toString();
  }

  private ClaimJson claim(String id, String path) {
    return ClaimJson.of(id, at(path)).with("/timeouts/execution_ms", 60_000);
  }

  private String at(String path) {
    return "http://host.docker.internal:" + service.port() + path;
  }

  private List<String> files(String id) {
    return service.artifacts.keySet().stream()
        .filter(name -> name.startsWith(id + "/"))
        .map(name -> name.substring(id.length() + 1))
        .toList();
  }

  /// Everything that can be read as text, by name: files, entries of the trace, events, log,
  /// result.
  private Map<String, String> texts(String id) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    Predicate<String> isPicture = name -> name.endsWith(".png") || name.endsWith(".webm");
    for (String name : files(id)) {
      byte[] bytes = Objects.requireNonNull(service.artifacts.get(id + "/" + name));
      if (name.endsWith(".zip")) addEntries(texts, bytes);
      else if (name.endsWith(".gz")) texts.put(name, gunzip(bytes));
      else if (!isPicture.test(name)) texts.put(name, new String(bytes, UTF_8));
    }
    texts.put("events", String.join("\n", service.told));
    texts.put("log", docker.logs());
    texts.put("result", service.result(id).toString());
    return texts;
  }

  private static void addEntries(Map<String, String> texts, byte[] zip) throws IOException {
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        texts.put(entry.getName(), new String(in.readAllBytes(), ISO_8859_1));
      }
    }
  }

  private static String gunzip(byte[] bytes) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  private static void guarded(HttpExchange exchange, String html) throws IOException {
    boolean knows = exchange.getRequestHeaders().containsKey("Authorization");
    exchange.getResponseHeaders().add("WWW-Authenticate", "Basic realm=\"staging\"");
    exchange.getResponseHeaders().add("Set-Cookie", "sid=server-secret-1; Path=/");
    exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
    byte[] bytes = html.getBytes(UTF_8);
    exchange.sendResponseHeaders(knows ? 200 : 401, knows ? bytes.length : -1);
    if (knows) exchange.getResponseBody().write(bytes);
  }
}
