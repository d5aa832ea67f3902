package dev.scene.runner.browser;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import dev.scene.runner.setup.Engine;
import dev.scene.runner.text.Log;
import dev.scene.runner.trouble.Failures;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Holds web fonts back until the document is parsed.
///
/// A chart that is drawn while the page loads measures its labels with the font or without it, as
/// the network would have it, and looks different for good. So it never has it, as on a first
/// visit; the load event still waits for all fonts. In Chromium only.
public final class LateFonts {
  private final @Nullable CDPSession session;
  private final List<JsonObject> held = new ArrayList<>();
  private boolean parsed;

  private LateFonts(@Nullable CDPSession session) {
    this.session = session;
  }

  public static LateFonts of(Page page) {
    if (Engine.named(page.context().browser().browserType().name()) != Engine.CHROMIUM)
      return new LateFonts(null);
    CDPSession session = page.context().newCDPSession(page);
    LateFonts fonts = new LateFonts(session);
    page.onDOMContentLoaded(at -> fonts.parsed(at.url()));
    session.on("Fetch.requestPaused", fonts::asked);
    session.send("Fetch.enable", onlyFonts());
    return fonts;
  }

  private static JsonObject onlyFonts() {
    JsonObject pattern = new JsonObject();
    pattern.addProperty("resourceType", "Font");
    JsonArray patterns = new JsonArray();
    patterns.add(pattern);
    JsonObject enable = new JsonObject();
    enable.add("patterns", patterns);
    return enable;
  }

  private void asked(JsonObject paused) {
    JsonObject request = new JsonObject();
    request.add("requestId", paused.get("requestId"));
    if (parsed) resume(request);
    else held.add(request);
  }

  private void parsed(String url) {
    if (!url.equals("about:blank")) release();
  }

  /// Holds nothing back any more. A page that is captured before it is parsed has its fonts too.
  public void release() {
    parsed = true;
    held.forEach(this::resume);
    held.clear();
  }

  private void resume(JsonObject request) {
    if (session == null) return;
    try {
      session.send("Fetch.continueRequest", request);
    } catch (PlaywrightException gone) {
      Log.info("a font's request ended before it was sent: " + Failures.brief(gone));
    }
  }
}
