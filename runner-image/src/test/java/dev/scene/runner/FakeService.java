package dev.scene.runner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/// A service that speaks the contract and keeps what it is told; it also serves the pages that
/// tests add.
public final class FakeService implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();

  public final List<String> requests = new CopyOnWriteArrayList<>();
  public final List<String> events = new CopyOnWriteArrayList<>();

  /// Every event as `execution type: message`.
  public final List<String> told = new CopyOnWriteArrayList<>();

  public final List<JsonNode> results = new CopyOnWriteArrayList<>();
  public final Map<String, byte[]> artifacts = new ConcurrentHashMap<>();
  public final Map<String, String> headers = new ConcurrentHashMap<>();
  public final List<JsonNode> claimRequests = new CopyOnWriteArrayList<>();
  public volatile boolean stop;

  /// Results are taken in once so many claims were asked for, or after a while.
  public volatile int claimsBeforeResults;

  private final Queue<Integer> faults = new ConcurrentLinkedQueue<>();
  private final Queue<String> claims = new ArrayDeque<>();
  private final Map<String, HttpHandler> pages = new ConcurrentHashMap<>();
  private final HttpServer server;
  private int later;

  public FakeService() throws IOException {
    server = HttpServer.create(new InetSocketAddress(0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  public int port() {
    return server.getAddress().getPort();
  }

  /// The next callbacks are answered with these statuses instead.
  public FakeService failing(int... statuses) {
    for (int status : statuses) faults.add(status);
    return this;
  }

  public FakeService page(String path, int status, String html) {
    return page(
        path,
        exchange -> {
          exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
          send(exchange, status, html.getBytes(StandardCharsets.UTF_8));
        });
  }

  /// A page that answers in its own way.
  public FakeService page(String path, HttpHandler page) {
    pages.put(path, page);
    return this;
  }

  /// The types of an execution's events, in order.
  public List<String> eventsOf(String execution) {
    return told.stream()
        .filter(line -> line.startsWith(execution + " "))
        .map(line -> line.substring(execution.length() + 1, line.indexOf(':')))
        .toList();
  }

  /// The result of an execution.
  public JsonNode result(String execution) {
    return results.stream()
        .filter(result -> result.get("execution_id").asText().equals(execution))
        .findFirst()
        .orElseThrow();
  }

  /// So many of the next claims are answered with "ask again".
  public synchronized FakeService later(int times) {
    later = times;
    return this;
  }

  public synchronized FakeService claim(String json) {
    claims.add(json);
    return this;
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    byte[] body = exchange.getRequestBody().readAllBytes();
    if (path.startsWith("/callback/")) callback(exchange, path, body);
    else serve(exchange, path);
    if (!path.equals("/slow")) exchange.close();
  }

  private void serve(HttpExchange exchange, String path) throws IOException {
    HttpHandler page = pages.get(path);
    if (page == null) send(exchange, 404, new byte[0]);
    else page.handle(exchange);
  }

  private void callback(HttpExchange exchange, String path, byte[] body) throws IOException {
    requests.add(exchange.getRequestMethod() + " " + path);
    exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
    Integer fault = faults.poll();
    if (fault != null)
      send(exchange, fault, "{\"title\":\"Injected\"}".getBytes(StandardCharsets.UTF_8));
    else accept(exchange, path, body);
  }

  private void accept(HttpExchange exchange, String path, byte[] body) throws IOException {
    String last = path.substring(path.lastIndexOf('/') + 1);
    switch (last) {
      case "claims" -> {
        claimRequests.add(JSON.readTree(body));
        claimed(exchange);
      }
      case "events" -> {
        for (JsonNode event : JSON.readTree(body).get("events")) {
          String type = event.get("type").asText();
          events.add(type);
          told.add(path.split("/", -1)[3] + " " + type + ": " + event.get("message").asText());
        }
        send(exchange, 204, new byte[0]);
      }
      case "heartbeat" ->
          send(exchange, 200, ("{\"stop\":" + stop + "}").getBytes(StandardCharsets.UTF_8));
      case "complete" -> {
        awaitClaims();
        results.add(JSON.readTree(body));
        send(exchange, 200, "{}".getBytes(StandardCharsets.UTF_8));
      }
      default -> {
        artifacts.put(path.split("/", -1)[3] + "/" + last, body);
        send(exchange, 201, "{}".getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  private void awaitClaims() {
    long end = System.nanoTime() + 20_000_000_000L;
    while (claimRequests.size() < claimsBeforeResults && System.nanoTime() < end)
      Thread.onSpinWait();
  }

  private synchronized void claimed(HttpExchange exchange) throws IOException {
    if (later-- > 0) {
      send(exchange, 202, "{\"ask_again_ms\":1}".getBytes(StandardCharsets.UTF_8));
      return;
    }
    String claim = claims.poll();
    if (claim == null) send(exchange, 204, new byte[0]);
    else send(exchange, 200, claim.getBytes(StandardCharsets.UTF_8));
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) exchange.getResponseBody().write(body);
  }

  /// All results so far as `execution reason`.
  public List<String> outcomes() {
    List<String> outcomes = new ArrayList<>();
    for (JsonNode result : results) {
      outcomes.add(result.get("execution_id").asText() + " " + result.get("reason").asText("ok"));
    }
    return outcomes;
  }
}
