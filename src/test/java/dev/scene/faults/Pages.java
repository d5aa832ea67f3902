package dev.scene.faults;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Pages for real browsers, good and bad ones, as containers reach them.
final class Pages implements AutoCloseable {
  private static final String HEAD = "<!doctype html><meta charset=utf-8><title>Page</title>";
  private static final Map<String, String> PAGES = new HashMap<>();

  static {
    PAGES.put("plain.html", "<h1>Plain</h1><p>Nothing to see.</p>");
    PAGES.put("endless.html", "<h1>Endless</h1><script>for (;;) {}</script>");
    PAGES.put("dialogs.html", "<script>for (;;) { alert('stay'); confirm('?'); }</script>");
    PAGES.put("leaving.html", "<script>onbeforeunload = () => 'stay'</script><h1>Stay</h1>");
    PAGES.put("popups.html", "<script>for (let i = 0; i < 500; i++) open('/plain.html')</script>");
    PAGES.put(
        "busy.html",
        "<script>setInterval(() => fetch('/plain.html?' + Math.random()), 20)</script>");
    PAGES.put(
        "memory.html",
        "<script>const all = []; for (;;) all.push(new Uint8Array(1e7).fill(1))</script>");
    PAGES.put(
        "workers.html",
        "<script>const code = URL.createObjectURL(new Blob(['for (;;) {}'])); for (let i = 0; i < 2000; i++) new Worker(code)</script>");
    PAGES.put(
        "storage.html",
        "<script>caches.open('x').then(async it => { for (let i = 0;; i++) await it.put('/' + i, new Response(new Uint8Array(5e7))) })</script><h1>Disk</h1>");
    PAGES.put(
        "noise.html",
        "<script>const line = 'x'.repeat(1e5); for (let i = 0; i < 1e5; i++) console.log(line)</script><h1>Noise</h1>");
  }

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
      String page = PAGES.getOrDefault(exchange.getRequestURI().getPath().substring(1), "");
      byte[] body = (HEAD + page).getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "text/html");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
