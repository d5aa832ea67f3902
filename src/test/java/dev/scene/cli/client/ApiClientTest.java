package dev.scene.cli.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ApiClientTest {
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private HttpServer server;
  private ApiClient api;

  @BeforeEach
  void setUp() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    api = new ApiClient(Access.open("http://localhost:" + server.getAddress().getPort()));
  }

  @AfterEach
  void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    requests.add(exchange.getRequestMethod() + " " + path);
    exchange.getRequestBody().readAllBytes();
    switch (path) {
      case "/cut" -> exchange.close();
      case "/moved" -> send(exchange, 302, Map.of("Location", "/elsewhere"), "");
      case "/locked" ->
          send(
              exchange,
              401,
              Map.of("WWW-Authenticate", "Bearer", "Content-Type", "application/problem+json"),
              "{\"detail\": \"No token was sent.\", \"remedy\": \"Send one.\"}");
      case "/bare" ->
          send(
              exchange,
              422,
              Map.of("Content-Type", "application/problem+json"),
              "{\"detail\": \"name is empty\", \"remedy\": \"Fill it.\"}");
      default -> send(exchange, 200, Map.of("Content-Type", "application/json"), "{}");
    }
  }

  private static void send(
      HttpExchange exchange, int status, Map<String, String> headers, String body)
      throws IOException {
    headers.forEach(exchange.getResponseHeaders()::set);
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Test
  void whatGotNoAnswerIsNotAskedForASecondTime() {
    api.get("/before"); // so that there is a connection which could have gone stale

    assertThatThrownBy(() -> api.post("/cut", Map.of("name", "Shop")))
        .isInstanceOf(ClientFault.Unreachable.class)
        .hasMessageContaining("tried to reach Scene at " + api.base());

    assertThat(requests).containsExactly("GET /before", "POST /cut");
  }

  @Test
  void aRedirectIsNotFollowed() {
    assertThatThrownBy(() -> api.get("/moved"))
        .hasMessageContaining("is not Scene, or a proxy stands before it")
        .hasMessageContaining("302");

    assertThat(requests).containsExactly("GET /moved");
  }

  @Test
  void aDetailIsASentenceBeforeItsRemedy() {
    assertThatThrownBy(() -> api.post("/bare", Map.of()))
        .hasMessage("POST /bare was answered with 422: name is empty. Fill it.");
  }

  @Test
  void whyATokenIsAskedForIsToldAlsoWhenSomethingWasSent() {
    assertThatThrownBy(() -> api.post("/locked", Map.of("name", "Shop")))
        .hasMessage("POST /locked was answered with 401: No token was sent. Send one.");
  }
}
