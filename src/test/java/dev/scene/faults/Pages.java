package dev.scene.faults;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Pages for real browsers, good and bad ones, as containers reach them.
final class Pages implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  private Pages(HttpServer server) {
    this.server = server;
  }

  static Pages open() {
    try {
      Pages pages = new Pages(HttpServer.create(new InetSocketAddress("0.0.0.0", 0), 0));
      pages.server.setExecutor(pages.threads);
      pages.server.createContext("/", Pages::serve);
      pages.server.start();
      return pages;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String url(String page) {
    return "http://host.docker.internal:%d/%s".formatted(server.getAddress().getPort(), page);
  }

  private static void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = read("/site/trouble" + exchange.getRequestURI().getPath());
      exchange.getResponseHeaders().set("Content-Type", "text/html");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private static byte[] read(String page) throws IOException {
    try (InputStream file = Pages.class.getResourceAsStream(page)) {
      return file == null ? new byte[0] : file.readAllBytes();
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
