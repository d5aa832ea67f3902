package dev.scene.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.scene.cli.client.Session;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// A service that answers what a test tells it, and a terminal beside it on which commands run.
final class FakeService implements AutoCloseable {
  private final HttpServer server;
  private final Map<String, Deque<Answer>> answers = new HashMap<>();
  private final List<String> requests = new ArrayList<>();
  private final Map<String, String> environment = new HashMap<>();
  private StringWriter out = new StringWriter();
  private StringWriter err = new StringWriter();
  private Optional<Function<String, String>> person = Optional.empty();

  private record Answer(int status, String body) {}

  FakeService() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.start();
    environment.put("SCENE_URL", url());
  }

  String url() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /// The answer to `GET /path`; of several the last is given again and again.
  FakeService answers(String request, String body) {
    return answers(request, 200, body);
  }

  FakeService answers(String request, int status, String body) {
    answers.computeIfAbsent(request, _ -> new ArrayDeque<>()).add(new Answer(status, body));
    return this;
  }

  FakeService with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  FakeService aPersonSays(String answer) {
    person = Optional.of(_ -> answer);
    return this;
  }

  private synchronized void answer(HttpExchange exchange) throws IOException {
    String request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
    String token = exchange.getRequestHeaders().getFirst("X-SCENE-API-Token");
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    requests.add(
        request + (token == null ? "" : " token=" + token) + (body.isEmpty() ? "" : " " + body));
    Deque<Answer> known = answers.get(request);
    Answer answer =
        known == null
            ? new Answer(
                404, "{\"detail\": \"There is no " + request + ".\", \"remedy\": \"Look.\"}")
            : known.size() > 1 ? known.removeFirst() : known.getFirst();
    byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  /// Runs a command; what it printed before is forgotten.
  int scene(String... arguments) {
    out = new StringWriter();
    err = new StringWriter();
    Terminal terminal = new Terminal(new PrintWriter(out, true), new PrintWriter(err, true));
    return Client.execute(
        new Session(terminal, environment, false, Duration.ZERO, person), arguments);
  }

  synchronized List<String> requests() {
    return List.copyOf(requests);
  }

  String out() {
    return out.toString();
  }

  String err() {
    return err.toString();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
