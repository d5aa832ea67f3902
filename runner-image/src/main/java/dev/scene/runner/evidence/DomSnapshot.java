package dev.scene.runner.evidence;

import com.microsoft.playwright.Page;
import dev.scene.runner.text.Redactor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/// What of a page can be seen, element by element: see `dom.js` and `dom.json` of the contract.
final class DomSnapshot {
  private static final int MAX_ELEMENTS = 20_000;
  private static final String SCRIPT = PageScript.named("dom.js");

  private DomSnapshot() {}

  /// The compressed snapshot of the page as it is now.
  static byte[] of(Page page, Redactor redactor) {
    String json = String.valueOf(page.evaluate(SCRIPT, Map.of("limit", MAX_ELEMENTS)));
    return gzip(redactor.of(json));
  }

  private static byte[] gzip(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
