package dev.scene.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/// A receiver of webhooks on this machine, which keeps what it was sent and answers as it is told.
public final class Receiver implements AutoCloseable {
  /// Answers one request; must send a response or close the exchange.
  public interface Manner {
    void answer(HttpExchange exchange) throws IOException;
  }

  /// What was sent; names of headers are in lower case.
  public record Letter(long at, Map<String, String> headers, String body) {
    public String header(String name) {
      return headers.getOrDefault(name, "");
    }
  }

  private final List<Letter> letters = new CopyOnWriteArrayList<>();
  private final HttpServer server;
  private volatile Manner manner = status(200);

  private Receiver() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 500);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::take);
    server.start();
  }

  public static Receiver open() {
    return new Receiver();
  }

  public static Receiver of(Manner manner) {
    return new Receiver().answering(manner);
  }

  public Receiver answering(Manner answers) {
    manner = answers;
    return this;
  }

  /// An answer of this status and these headers, with a short body.
  public static Manner status(int code, String... headers) {
    return exchange -> {
      for (int i = 0; i < headers.length; i += 2) {
        exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
      }
      byte[] body = "answer %d".formatted(code).getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(code, body.length);
      exchange.getResponseBody().write(body);
      exchange.close();
    };
  }

  private void take(HttpExchange exchange) throws IOException {
    try {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
      exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
      letters.add(new Letter(System.currentTimeMillis(), headers, body));
      manner.answer(exchange);
    } finally {
      exchange.close();
    }
  }

  public String url() {
    return "http://127.0.0.1:%d/hook".formatted(port());
  }

  public int port() {
    return server.getAddress().getPort();
  }

  /// What was sent so far, in the order of arrival.
  public List<Letter> letters() {
    return List.copyOf(letters);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
