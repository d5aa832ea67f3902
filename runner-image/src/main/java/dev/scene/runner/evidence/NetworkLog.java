package dev.scene.runner.evidence;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Timing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything that a context asks of the network, from what the browser tells by itself.
///
/// Playwright's own recorder fetches every body, even where it leaves them out of its file; that
/// costs a tenth of a screenshot. Nothing here asks the browser back.
final class NetworkLog {
  private static final int MAX_REQUESTS = 20_000;

  private final List<Seen> seen = new ArrayList<>();

  private record Seen(Instant at, Request request) {}

  void listenTo(BrowserContext context) {
    context.onRequest(this::asked);
    // without listeners neither the answer nor its timing is told
    context.onResponse(_ -> {});
    context.onRequestFinished(_ -> {});
  }

  byte[] har() {
    return Har.of(seen.stream().map(NetworkLog::exchange).toList());
  }

  private void asked(Request request) {
    if (seen.size() < MAX_REQUESTS) seen.add(new Seen(Instant.now(), request));
  }

  private static Har.Exchange exchange(Seen one) {
    Request request = one.request();
    Har.Asked asked =
        new Har.Asked(request.method(), request.url(), request.resourceType(), request.headers());
    Timing timing = request.timing();
    return new Har.Exchange(
        started(one.at(), timing), asked, answer(request), timing, request.failure());
  }

  private static Har.@Nullable Answer answer(Request request) {
    Response response = request.existingResponse();
    return response == null
        ? null
        : new Har.Answer(response.status(), response.statusText(), response.headers());
  }

  private static Instant started(Instant asked, @Nullable Timing timing) {
    return timing == null || timing.startTime <= 0
        ? asked
        : Instant.ofEpochMilli(Math.round(timing.startTime));
  }
}
