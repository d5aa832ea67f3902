package dev.scene.runner.evidence;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Timing;
import dev.scene.runner.text.Redactor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a page asked of the network and what it was answered, as HTTP Archive 1.2 without bodies.
///
/// Playwright's own log fetches every body before it leaves it out, which costs a tenth of a
/// capture. So this one is written from what the browser tells anyway; sizes that would have to be
/// asked for are -1, which is how the format says "unknown".
final class NetworkLog {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int MAX_ENTRIES = 20_000;
  private static final int UNKNOWN = -1;

  private final List<Entry> entries = new ArrayList<>();
  private int leftOut;

  /// @param start in ms since 1970
  private record Entry(double start, ObjectNode node) {}

  /// From now on every request is listed once it is over, in the order in which they began.
  void listenTo(BrowserContext context) {
    context.onRequestFinished(request -> add(request, request.existingResponse()));
    context.onRequestFailed(request -> add(request, null));
  }

  /// How many requests were too many to be listed.
  int leftOut() {
    return leftOut;
  }

  /// The archive, without the secrets of the claim.
  byte[] bytes(Redactor redactor) throws IOException {
    ObjectNode archive = JSON.createObjectNode();
    ObjectNode log = archive.putObject("log").put("version", "1.2");
    log.putObject("creator").put("name", "Scene").put("version", "1");
    log.putArray("pages");
    ArrayNode listed = log.putArray("entries");
    entries.stream()
        .sorted(Comparator.comparingDouble(Entry::start))
        .forEach(entry -> listed.add(entry.node));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new JsonRedaction(redactor)
        .copy(new ByteArrayInputStream(JSON.writeValueAsBytes(archive)), out);
    return out.toByteArray();
  }

  private void add(Request request, @Nullable Response response) {
    if (entries.size() == MAX_ENTRIES) {
      leftOut++;
      return;
    }
    ObjectNode entry = JSON.createObjectNode();
    Timing timing = request.timing();
    entry.put("startedDateTime", Instant.ofEpochMilli((long) timing.startTime).toString());
    entry.put("time", Math.max(0, timing.responseEnd));
    request(entry.putObject("request"), request);
    response(entry.putObject("response"), response);
    entry.putObject("cache");
    timings(entry.putObject("timings"), timing);
    entry.put("_resourceType", request.resourceType());
    String failure = request.failure();
    if (failure != null) entry.put("_failureText", failure);
    entries.add(new Entry(timing.startTime, entry));
  }

  private static void request(ObjectNode to, Request request) {
    to.put("method", request.method()).put("url", request.url()).put("httpVersion", "");
    to.putArray("cookies");
    headers(to.putArray("headers"), request.headers());
    query(to.putArray("queryString"), request.url());
    to.put("headersSize", UNKNOWN).put("bodySize", UNKNOWN);
  }

  private static void response(ObjectNode to, @Nullable Response response) {
    to.put("status", response == null ? UNKNOWN : response.status());
    to.put("statusText", response == null ? "" : response.statusText()).put("httpVersion", "");
    to.putArray("cookies");
    Map<String, String> headers = response == null ? Map.of() : response.headers();
    headers(to.putArray("headers"), headers);
    to.putObject("content")
        .put("size", UNKNOWN)
        .put("mimeType", headers.getOrDefault("content-type", "x-unknown"));
    to.put("redirectURL", headers.getOrDefault("location", ""));
    to.put("headersSize", UNKNOWN).put("bodySize", UNKNOWN);
  }

  private static void headers(ArrayNode to, Map<String, String> headers) {
    headers.forEach((name, value) -> to.addObject().put("name", name).put("value", value));
  }

  private static void query(ArrayNode to, String url) {
    int start = url.indexOf('?');
    if (start < 0) return;
    for (String pair : url.substring(start + 1).split("#", 2)[0].split("&", -1)) {
      int equals = pair.indexOf('=');
      String name = equals < 0 ? pair : pair.substring(0, equals);
      to.addObject()
          .put("name", decoded(name))
          .put("value", equals < 0 ? "" : decoded(pair.substring(equals + 1)));
    }
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }

  private static void timings(ObjectNode to, Timing timing) {
    to.put("blocked", UNKNOWN);
    to.put("dns", between(timing.domainLookupStart, timing.domainLookupEnd));
    to.put("connect", between(timing.connectStart, timing.connectEnd));
    to.put("ssl", between(timing.secureConnectionStart, timing.connectEnd));
    to.put("send", 0);
    to.put("wait", Math.max(0, between(timing.requestStart, timing.responseStart)));
    to.put("receive", Math.max(0, between(timing.responseStart, timing.responseEnd)));
  }

  private static double between(double start, double end) {
    return start < 0 || end < start ? UNKNOWN : end - start;
  }
}
