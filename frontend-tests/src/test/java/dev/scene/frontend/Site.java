package dev.scene.frontend;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// The site that the tests capture: every test has places of its own, and says what they show.
final class Site implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, Place> places = new ConcurrentHashMap<>();

  private Site(HttpServer server) {
    this.server = server;
  }

  static Site start() {
    try {
      Site site = new Site(HttpServer.create(new InetSocketAddress(0), 0));
      site.server.setExecutor(site.workers);
      site.server.createContext("/", site::answer);
      site.server.start();
      return site;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A new page of the site; runners reach it through the host's gateway.
  Place place(String name, String html) {
    String path = "/%d/%s".formatted(places.size(), name);
    Place place =
        new Place(
            "http://host.docker.internal:%d%s".formatted(server.getAddress().getPort(), path),
            html);
    places.put(path, place);
    return place;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      Place place = places.get(exchange.getRequestURI().getPath());
      byte[] body = place == null ? new byte[0] : place.answer();
      exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
      exchange.getResponseHeaders().set("Cache-Control", "no-store");
      exchange.sendResponseHeaders(place == null ? 404 : place.status, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    places.values().forEach(Place::letGo);
    server.stop(0);
    workers.close();
  }

  /// A page of the site, and what it shows at the moment.
  static final class Place {
    private final String address;
    private volatile String html;
    private volatile int status = 200;
    private volatile CountDownLatch held = new CountDownLatch(0);

    private Place(String address, String html) {
      this.address = address;
      this.html = html;
    }

    String address() {
      return address;
    }

    void shows(String next) {
      html = next;
    }

    void failsWith(int next) {
      status = next;
    }

    /// Keeps everybody who asks waiting, until [#letGo].
    void hold() {
      held = new CountDownLatch(1);
    }

    void letGo() {
      held.countDown();
    }

    private byte[] answer() {
      try {
        held.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      return html.getBytes(StandardCharsets.UTF_8);
    }
  }
}
