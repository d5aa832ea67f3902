package dev.scene.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.scene.cli.client.Session;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What people read who let a service look at its containers; the service is a server of the test.
class ReconcileCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private HttpServer service;
  private volatile int status = 200;
  private volatile String answer = "";

  @BeforeEach
  void open() throws IOException {
    service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    service.createContext(
        "/api/orchestrator/reconcile",
        exchange -> {
          byte[] body = answer.getBytes(StandardCharsets.UTF_8);
          boolean posted = exchange.getRequestMethod().equals("POST");
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(posted ? status : 405, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    service.start();
  }

  @AfterEach
  void close() {
    service.stop(0);
  }

  private int reconcile(String answered) {
    answer = answered;
    Terminal terminal = new Terminal(new PrintWriter(out, true), new PrintWriter(err, true));
    Session session = new Session(terminal, Map.of(), false, Duration.ZERO, Optional.empty());
    return Client.execute(
        session, "reconcile", "--port", String.valueOf(service.getAddress().getPort()));
  }

  @Test
  void everythingThatWasPutRightIsTold() {
    int exitCode =
        reconcile(
            """
            {"actions": [
              {"action": "removed_container", "subject": "scene-abc123-01", "detail": "No execution was waiting for it"},
              {"action": "ended_attempt", "subject": "0192", "detail": "Its container is gone"}]}
            """);

    assertThat(exitCode).isZero();
    assertThat(out.toString().lines().map(String::strip))
        .containsExactly(
            "removed_container      scene-abc123-01",
            "No execution was waiting for it",
            "ended_attempt          0192",
            "Its container is gone");
  }

  @Test
  void whereNothingIsWrongItSaysSo() {
    assertThat(reconcile("{\"actions\": []}")).isZero();

    assertThat(out.toString().strip()).isEqualTo("nothing to do");
  }

  @Test
  void aServiceThatRefusesIsQuoted() {
    status = 503;

    assertThat(reconcile("{\"detail\": \"The engine is away.\", \"remedy\": \"Start it.\"}"))
        .isEqualTo(3);

    assertThat(err.toString()).contains("503").contains("The engine is away. Start it.");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void withoutAServiceItSaysHowToStartOne() {
    service.stop(0);

    assertThat(reconcile("")).isEqualTo(3);

    assertThat(err.toString())
        .contains("http://localhost:" + service.getAddress().getPort())
        .contains("./scene up")
        .contains("--url");
  }
}
