package dev.scene.runner.browser;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Route;
import dev.scene.runner.setup.Engine;
import dev.scene.runner.text.Log;
import dev.scene.runner.trouble.Failures;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Adds headers to what a page asks of its own host, and to nothing else: they may be secrets.
public final class OwnHeaders {
  private OwnHeaders() {}

  public static void send(Page page, Address address, Map<String, String> headers) {
    if (headers.isEmpty()) return;
    BrowserContext context = page.context();
    Engine engine = Engine.named(context.browser().browserType().name());
    if (engine == Engine.CHROMIUM) intercept(context.newCDPSession(page), address, headers);
    else context.route(address.origin() + "/**", route -> resume(route, headers));
  }

  // Playwright's routes keep a header on redirects to other hosts; the browser's own protocol asks
  // again at each
  private static void intercept(CDPSession session, Address address, Map<String, String> headers) {
    JsonObject pattern = new JsonObject();
    pattern.addProperty("urlPattern", address.origin() + "/*");
    JsonArray patterns = new JsonArray();
    patterns.add(pattern);
    JsonObject enable = new JsonObject();
    enable.add("patterns", patterns);
    session.on("Fetch.requestPaused", paused -> resume(session, paused, headers));
    session.send("Fetch.enable", enable);
  }

  private static void resume(CDPSession session, JsonObject paused, Map<String, String> headers) {
    JsonObject all = paused.getAsJsonObject("request").getAsJsonObject("headers").deepCopy();
    headers.keySet().forEach(name -> remove(all, name));
    headers.forEach(all::addProperty);
    JsonArray entries = new JsonArray();
    for (Map.Entry<String, JsonElement> header : all.entrySet()) {
      JsonObject entry = new JsonObject();
      entry.addProperty("name", header.getKey());
      entry.add("value", header.getValue());
      entries.add(entry);
    }
    JsonObject request = new JsonObject();
    request.add("requestId", paused.get("requestId"));
    request.add("headers", entries);
    try {
      session.send("Fetch.continueRequest", request);
    } catch (PlaywrightException gone) {
      Log.info("a request ended before it was sent: " + Failures.brief(gone));
    }
  }

  private static void remove(JsonObject headers, String name) {
    for (String known : headers.keySet().toArray(String[]::new)) {
      if (known.equalsIgnoreCase(name)) headers.remove(known);
    }
  }

  private static void resume(Route route, Map<String, String> headers) {
    Map<String, String> all = new HashMap<>(route.request().headers());
    headers.forEach((name, value) -> all.put(name.toLowerCase(Locale.ROOT), value));
    route.resume(new Route.ResumeOptions().setHeaders(all));
  }
}
