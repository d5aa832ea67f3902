package dev.scene.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PatienceTest {
  private static final Duration WINDOW = Duration.ofMillis(200);

  private final Vertx vertx = Vertx.vertx();
  private int port;

  @BeforeEach
  void serve() {
    Router router = Router.router(vertx);
    Patience patience = new Patience(new Refusals(new ObjectMapper()), WINDOW);
    router.route().handler(patience::watch);
    router
        .route()
        .handler(context ->
            context.request().body().onSuccess(body -> context.end(body.length() + " bytes")));
    HttpServer server =
        vertx
            .createHttpServer()
            .requestHandler(router)
            .listen(0)
            .toCompletionStage()
            .toCompletableFuture()
            .join();
    port = server.actualPort();
  }

  @AfterEach
  void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  /// Announces so many bytes and sends these; answers all that comes back.
  private String puts(int announced, byte[] sent) throws IOException {
    try (Socket socket = new Socket("localhost", port)) {
      OutputStream request = socket.getOutputStream();
      request.write(
          "PUT / HTTP/1.1\r\nHost: localhost\r\nContent-Length: %d\r\n\r\n"
              .formatted(announced)
              .getBytes(StandardCharsets.US_ASCII));
      request.write(sent);
      request.flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void aBodyThatStopsOnTheWayIsAnsweredAndTheConnectionEnds() throws IOException {
    String answer = puts(1_000_000, new byte[100]);

    assertThat(answer)
        .startsWith("HTTP/1.1 408 ")
        .contains("urn:scene:problem:slow")
        .contains("only 100 bytes came in");
  }

  @Test
  void anAnswerThatTakesLongIsNotTheSendersFault() throws Exception {
    try (Socket socket = new Socket("localhost", port)) {
      socket
          .getOutputStream()
          .write(
              "PUT / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 3\r\n\r\nall"
                  .getBytes(StandardCharsets.US_ASCII));

      assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
          .startsWith("HTTP/1.1 200 ")
          .endsWith("3 bytes");
    }
  }
}
