package dev.scene.runner;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/// Serves the pages of `src/test/resources/site` to containers, and remembers what it was asked.
///
/// `/private/…` wants the user `staging` with the password `correct horse`; `/to?URL` redirects.
final class Site implements AutoCloseable {
  private final HttpServer server;
  private final List<String> asked = new CopyOnWriteArrayList<>();

  Site() throws IOException {
    server = HttpServer.create(new InetSocketAddress(0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  String url(String path) {
    return "http://host.docker.internal:" + server.getAddress().getPort() + path;
  }

  /// The values of a header that came with requests for a path, `-` where one came without.
  List<String> asked(String path, String header) {
    String start = path + " " + header.toLowerCase(Locale.ROOT) + " ";
    return asked.stream()
        .filter(line -> line.startsWith(start))
        .map(line -> line.substring(start.length()))
        .toList();
  }

  /// The paths of all requests, in their order.
  List<String> paths() {
    return asked.stream()
        .filter(line -> line.contains(" cookie "))
        .map(line -> line.substring(0, line.indexOf(' ')))
        .toList();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    for (String header : List.of("authorization", "x-preview", "cookie"))
      asked.add(path + " " + header + " " + value(exchange, header));
    if (path.equals("/to")) redirect(exchange);
    else if (path.startsWith("/private/") && !isAuthorized(exchange)) challenge(exchange);
    else serve(exchange, path.substring(path.lastIndexOf('/') + 1));
    exchange.close();
  }

  private static String value(HttpExchange exchange, String header) {
    String value = exchange.getRequestHeaders().getFirst(header);
    return value == null ? "-" : value;
  }

  private static void redirect(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().add("Location", exchange.getRequestURI().getQuery());
    exchange.sendResponseHeaders(302, -1);
  }

  private static boolean isAuthorized(HttpExchange exchange) {
    String expected =
        Base64.getEncoder()
            .encodeToString("staging:correct horse".getBytes(StandardCharsets.UTF_8));
    return value(exchange, "authorization").equals("Basic " + expected);
  }

  private static void challenge(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().add("WWW-Authenticate", "Basic realm=\"staging\"");
    exchange.sendResponseHeaders(401, -1);
  }

  private void serve(HttpExchange exchange, String name) throws IOException {
    try (InputStream in = Site.class.getResourceAsStream("/site/" + name)) {
      if (in == null || name.isEmpty()) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      byte[] page = text.replace("{site}", url("")).getBytes(StandardCharsets.UTF_8);
      exchange
          .getResponseHeaders()
          .putAll(Map.of("Content-Type", List.of("text/html; charset=utf-8")));
      exchange.sendResponseHeaders(200, page.length);
      exchange.getResponseBody().write(page);
    }
  }
}
