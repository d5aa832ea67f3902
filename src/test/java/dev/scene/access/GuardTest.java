package dev.scene.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.scene.platform.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class GuardTest {
  /// As from a page whose name was bound to this machine: refused everywhere but under /callback.
  private static RequestSpecification rebound() {
    return given().header("Host", "rebound.example");
  }

  @Test
  void aReboundNameIsRefusedWithAProblem() {
    rebound()
        .get("/api/projects")
        .then()
        .statusCode(403)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:scene:problem:forbidden"))
        .body("remedy", containsString("localhost"));
  }

  @Test
  void aRunnerIsAskedForItsTokenAndNotForItsName() {
    rebound()
        .contentType("application/json")
        .body("{\"container\": \"c\", \"browser\": \"chromium\"}")
        .post("/callback/claims")
        .then()
        .statusCode(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/callback/../api/projects",
        "/callback/./../api/projects",
        "/callback/%2e%2e/api/projects",
        "/callback/%2E%2E/api/projects",
        "/callback/.%2e/api/projects",
        "/callback/..%2fapi/projects",
        "/callback%2f..%2fapi/projects",
        "/callback/%252e%252e/api/projects",
        "/callback/..;/api/projects",
        "/callback/;/../api/projects",
        "/callback//../api/projects",
        "/callback/x/../../api/projects",
        "/callback/..\\api/projects",
        "/callback/..%5capi/projects",
        "/health/../api/projects",
        "/health/%2e%2e/api/projects",
        "//callback/../api/projects",
        "/./callback/../api/projects",
      })
  void noSpellingSlipsPastTheGuard(String path) throws IOException {
    String answer = raw(path);

    // refused, or led nowhere; never the projects
    assertThat(answer).matches("HTTP/1.1 (400|403|404) .*");
  }

  // a client would tidy the path before it sends it
  private static String raw(String path) throws IOException {
    try (Socket socket = new Socket("localhost", RestAssured.port)) {
      socket
          .getOutputStream()
          .write(
              "GET %s HTTP/1.1\r\nHost: rebound.example\r\nAccept: application/json\r\n\r\n"
                  .formatted(path)
                  .getBytes(StandardCharsets.ISO_8859_1));
      return new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1))
          .readLine();
    }
  }

  @Test
  void aChangeFromAnotherSiteIsRefusedBeforeItIsRead() {
    given()
        .header("Origin", "http://evil.example")
        .contentType("application/json")
        .body("{\"name\": \"Planted\"}")
        .post("/api/projects")
        .then()
        .statusCode(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/projects", "/callback/nothing", "/css/scene.css", "/nowhere"})
  void everyAnswerTellsBrowsersHowLittleItMayDo(String path) {
    given()
        .get(path)
        .then()
        .header("Content-Security-Policy", containsString("default-src 'none'"))
        .header("X-Content-Type-Options", equalTo("nosniff"))
        .header("Referrer-Policy", equalTo("no-referrer"));
  }

  @Test
  void theWorkerOfTheViewerOfTracesRunsInsideTheOneThatIsolates() {
    given()
        .get("/trace-viewer/sw.bundle.js")
        .then()
        .statusCode(200)
        .body(containsString("importScripts(\"sw.playwright.js\")"));
    given()
        .get("/trace-viewer/sw.playwright.js")
        .then()
        .statusCode(200)
        .body(containsString("serveSnapshot"));
  }

  @Test
  void theViewerOfTracesGetsItsOwnScriptsAndNothingFromElsewhere() {
    Response page = given().get("/trace-viewer/index.html");
    String script = page.asString().replaceFirst("(?s).*<script>(.*?)</script>.*", "$1");
    byte[] digest = Tokens.digest().digest(script.getBytes(StandardCharsets.UTF_8));

    page.then()
        .statusCode(200)
        .header(
            "Content-Security-Policy",
            containsString("'sha256-" + Base64.getEncoder().encodeToString(digest)))
        .header("Content-Security-Policy", containsString("default-src 'none'"))
        .header("Content-Security-Policy", containsString("frame-ancestors 'self'"));
  }

  @Test
  void aStoredFileIsShownAndNeverRun() {
    given()
        .get("/artifacts/runs/a/b/page.png")
        .then()
        .header("Content-Security-Policy", containsString("sandbox"));
  }

  @Test
  void forwardingHeadersDoNotHideAForeignName() {
    int status =
        given()
            .header("Host", "rebound.example")
            .header("X-Forwarded-Host", "localhost")
            .header("X-Forwarded-For", "127.0.0.1")
            .header("Forwarded", "host=localhost")
            .get("/api/projects")
            .statusCode();

    assertThat(status).isEqualTo(403);
  }
}
