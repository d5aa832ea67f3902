package dev.scene.whole;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// The pages under test, as containers reach them; one of them can be repainted.
final class Site implements AutoCloseable {
  private static final String REPAINTED = "/repainted";

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile boolean repainted;

  private Site(HttpServer server) {
    this.server = server;
  }

  static Site open() throws IOException {
    Site site = new Site(HttpServer.create(new InetSocketAddress("0.0.0.0", 0), 0));
    site.server.setExecutor(site.threads);
    site.server.createContext("/", site::serve);
    site.server.createContext(REPAINTED + "/", Site::serveRepainted);
    site.server.createContext("/broken.html", exchange -> answer(exchange, 500, "broken"));
    site.server.createContext("/endless.html", site::neverAnswer);
    site.server.start();
    return site;
  }

  String url(String page) {
    return "http://host.docker.internal:%d/%s".formatted(server.getAddress().getPort(), page);
  }

  /// Where the page is as [#repaint] makes it, whatever it is elsewhere.
  String repaintedUrl(String page) {
    return url("repainted/" + page);
  }

  /// From now on the red block of plain.html, 120 × 80 pixels, has another colour.
  void repaint() {
    repainted = true;
  }

  private void serve(HttpExchange exchange) throws IOException {
    serve(exchange, exchange.getRequestURI().getPath(), repainted);
  }

  private static void serveRepainted(HttpExchange exchange) throws IOException {
    serve(exchange, exchange.getRequestURI().getPath().substring(REPAINTED.length()), true);
  }

  private static void serve(HttpExchange exchange, String path, boolean repainted)
      throws IOException {
    try (InputStream file = Site.class.getResourceAsStream("/site" + path)) {
      if (file == null) {
        answer(exchange, 404, "no such page");
        return;
      }
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      answer(exchange, 200, repainted ? text.replace("#d02020", "#2020d0") : text);
    }
  }

  private void neverAnswer(HttpExchange exchange) throws IOException {
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    exchange.close();
  }

  private static void answer(HttpExchange exchange, int status, String text) throws IOException {
    try (exchange) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      String path = exchange.getRequestURI().getPath();
      exchange
          .getResponseHeaders()
          .set("Content-Type", path.endsWith(".svg") ? "image/svg+xml" : "text/html");
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
