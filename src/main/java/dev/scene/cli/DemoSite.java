package dev.scene.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/// The site that the demo captures, served on a free port; version 2 holds only the files that
/// differ from version 1. Runners know this machine by one name, whatever they are.
final class DemoSite implements AutoCloseable {
  static final List<String> PAGES = List.of("index.html", "shop.html", "guide.html");

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml",
          "png", "image/png");

  private final HttpServer server;
  private final Path memory;
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private volatile int version;

  private DemoSite(HttpServer server, Path memory, int version) {
    this.server = server;
    this.memory = memory;
    this.version = version;
  }

  /// Port and version of a site, as its memory holds them.
  private record State(int port, int version) {
    static State read(Path memory) {
      try {
        String[] words = Files.readString(memory).strip().split(" ", -1);
        return new State(Integer.parseInt(words[0]), Integer.parseInt(words[1]));
      } catch (IOException | RuntimeException nothingKnown) {
        return new State(0, 1);
      }
    }
  }

  /// Starts the site where it was before and as it was, if that can be: a run that was cut off
  /// finds its pages again.
  ///
  /// @param memory the file that holds where and how it was
  static DemoSite start(Path memory) throws IOException {
    State before = State.read(memory);
    DemoSite site = new DemoSite(bind(before.port()), memory, before.version());
    site.server.setExecutor(site.workers);
    site.server.createContext("/", site::answer);
    site.server.start();
    return site;
  }

  /// The page's address as runners see it.
  String address(String page) {
    return "http://host.docker.internal:%d/%s".formatted(server.getAddress().getPort(), page);
  }

  /// Shows another version from now on, also after a start anew.
  void show(int wanted) throws IOException {
    version = wanted;
    Files.writeString(memory, "%d %d%n".formatted(server.getAddress().getPort(), wanted));
  }

  private static HttpServer bind(int port) throws IOException {
    try {
      return HttpServer.create(new InetSocketAddress(port), 0);
    } catch (BindException e) {
      return HttpServer.create(new InetSocketAddress(0), 0);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      byte @Nullable [] body = read(path.equals("/") ? "/index.html" : path);
      if (body == null) {
        byte[] missing = "Not found".getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(404, missing.length);
        exchange.getResponseBody().write(missing);
        return;
      }
      String ending = path.substring(path.lastIndexOf('.') + 1);
      exchange
          .getResponseHeaders()
          .set("Content-Type", TYPES.getOrDefault(ending, TYPES.get("html")));
      exchange.getResponseHeaders().set("Cache-Control", "no-store");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private byte @Nullable [] read(String path) {
    if (path.contains("..")) {
      return null;
    }
    byte @Nullable [] changed = version == 2 ? resource("/demo/v2" + path) : null;
    return changed == null ? resource("/demo/v1" + path) : changed;
  }

  private static byte @Nullable [] resource(String name) {
    try (InputStream file = DemoSite.class.getResourceAsStream(name)) {
      return file == null ? null : file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    workers.close();
  }
}
