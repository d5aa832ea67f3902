package dev.scene.runner.evidence;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Request;
import dev.scene.runner.text.Redactor;
import dev.scene.runner.text.Text;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// What the page said on its console, threw, or could not load: one line each, no more than 5,000.
public final class Console {
  private static final int MAX_LINES = 5_000;

  /// What a request to a blocked host fails with; such requests are counted elsewhere.
  private static final String BLOCKED = "ERR_BLOCKED_BY_CLIENT";

  private final Redactor redactor;
  private final List<String> lines = new ArrayList<>();
  private int leftOut;

  public Console(Redactor redactor) {
    this.redactor = redactor;
  }

  public void listenTo(BrowserContext context) {
    context.onConsoleMessage(this::said);
    context.onWebError(error -> add("page-error", error.error()));
    context.onRequestFailed(this::requestFailed);
  }

  public byte[] bytes() {
    StringBuilder text = new StringBuilder();
    for (String line : lines) text.append(line).append('\n');
    if (leftOut > 0) text.append("… ").append(leftOut).append(" more lines left out\n");
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void said(ConsoleMessage message) {
    if (!message.text().contains(BLOCKED))
      add("console." + message.type(), message.text() + " (" + message.location() + ")");
  }

  private void requestFailed(Request request) {
    String failure = String.valueOf(request.failure());
    if (!failure.contains(BLOCKED))
      add("request-failed", request.method() + " " + request.url() + " " + failure);
  }

  public void add(String kind, String text) {
    if (lines.size() < MAX_LINES) lines.add("[" + kind + "] " + Text.oneLine(redactor.of(text)));
    else leftOut++;
  }
}
