package dev.scene.runner;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.scene.runner.browser.Browsers;
import dev.scene.runner.service.Backoff;
import dev.scene.runner.service.CallbackClient;
import dev.scene.runner.setup.Settings;
import dev.scene.runner.text.Log;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/// One screenshot of a page of its own, for a service of its own; run in the image while it is
/// built.
///
/// It proves that the browser starts there, and loads what each later start will load, from which
/// the JVM makes its start-up cache. Ends with 0 when the screenshot was taken.
public final class Rehearsal {
  private final String browser;
  private final HttpServer server;
  private final AtomicInteger claims = new AtomicInteger();
  private volatile String result = "nothing was posted";

  private Rehearsal(String browser) throws IOException {
    this.browser = browser;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
  }

  /// Takes the screenshot.
  ///
  /// @param args the browser
  public static void main(String[] args) throws IOException {
    System.exit(new Rehearsal(args[0]).run() ? 0 : 1);
  }

  private boolean run() {
    server.start();
    Settings settings = Settings.of(environment());
    CallbackClient callback = new CallbackClient(settings, Backoff.ofAMinute());
    new Runner(settings, callback, new Browsers(settings), Versions.read()).run();
    server.stop(0);
    Log.info(result);
    return result.contains("\"status\":\"ok\"");
  }

  private Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.put("SCENE_CALLBACK_URL", "http://localhost:" + server.getAddress().getPort());
    environment.put("SCENE_CALLBACK_TOKEN", "none");
    environment.put("SCENE_RUN_ID", "rehearsal");
    environment.put("SCENE_CONTAINER", "rehearsal");
    environment.put("SCENE_BROWSER", browser);
    return environment;
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    if (path.endsWith("/complete")) result = body;
    if (path.equals("/callback/claims")) claim(exchange);
    else if (path.equals("/page"))
      send(exchange, "<!doctype html><title>-</title><h1>Rehearsal</h1>");
    else if (path.endsWith("/heartbeat")) send(exchange, "{\"stop\": false}");
    else send(exchange, "{}");
  }

  private void claim(HttpExchange exchange) throws IOException {
    if (claims.getAndIncrement() == 0) {
      send(
          exchange,
          """
          {"execution_id": "rehearsal", "run_id": "rehearsal", "attempt": 1, "token": "none",
           "page": {"name": "Rehearsal", "url": "http://localhost:%d/page", "reference_url": null,
             "basic_auth": null, "preparatory_actions": [], "preparatory_js": null},
           "task": {"name": "Rehearsal", "task_actions": [], "task_js": "document.title = 'Rehearsed'"},
           "browser": "%s", "viewport": {"width": 800, "height": 600},
           "capture": {
             "device": {"scale_factor": 1, "mobile": null, "locale": "en-US", "timezone": "UTC",
               "color_scheme": "light", "reduced_motion": true, "user_agent": null},
             "session": {"fixed_time": null, "random_seed": null, "headers": {}, "cookies": [],
               "storage_state": null, "blocked_hosts": [], "ignore_https_errors": false},
             "loading": {"wait_until": "load", "accept_http_errors": false, "auto_scroll": true,
               "force_lazy": true, "wait_ms": 0, "settle_captures": 5},
             "quiet": {"cookie_banners": "keep", "cookie_banner_selectors": [], "stop_animations": true,
               "pause_media": true, "hide_scrollbars": true, "unstick": false, "hide_selectors": []},
             "shot": {"area": "full_page", "selectors": [], "mask_selectors": [], "ignore_selectors": []},
             "evidence": {"trace": "off", "video": "off", "har": true, "dom": true}},
           "timeouts": {"navigation_ms": 20000, "action_ms": 20000, "execution_ms": 60000}}
          """
              .formatted(server.getAddress().getPort(), browser));
    } else {
      exchange.sendResponseHeaders(204, -1);
      exchange.close();
    }
  }

  private static void send(HttpExchange exchange, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange
        .getResponseHeaders()
        .add("Content-Type", text.startsWith("<") ? "text/html" : "application/json");
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
