package dev.scene.runner.evidence;

import com.microsoft.playwright.options.Timing;
import dev.scene.runner.service.Json;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// HAR 1.2 without bodies. What the browser did not tell is -1 or empty, as the format says.
final class Har {
  private static final int UNKNOWN = -1;

  private Har() {}

  /// A request and what came of it.
  ///
  /// @param timing in ms since `startTime`, each -1 where it did not happen
  record Exchange(
      Instant askedAt,
      Asked asked,
      @Nullable Answer answer,
      @Nullable Timing timing,
      @Nullable String failure) {}

  record Asked(String method, String url, String kind, Map<String, String> headers) {}

  record Answer(int status, String text, Map<String, String> headers) {}

  static byte[] of(List<Exchange> exchanges) {
    Map<String, Object> log = new LinkedHashMap<>();
    log.put("version", "1.2");
    log.put("creator", Map.of("name", "Scene", "version", "1"));
    log.put("entries", exchanges.stream().map(Har::entry).toList());
    return Json.write(Map.of("log", log));
  }

  private static Map<String, Object> entry(Exchange exchange) {
    Map<String, Object> timings = timings(exchange.timing());
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("startedDateTime", exchange.askedAt());
    entry.put(
        "time", exchange.timing() == null ? UNKNOWN : Math.max(0, exchange.timing().responseEnd));
    entry.put("request", request(exchange.asked()));
    entry.put("response", response(exchange.answer(), exchange.failure()));
    entry.put("cache", Map.of());
    entry.put("timings", timings);
    entry.put("_resourceType", exchange.asked().kind());
    return entry;
  }

  private static Map<String, Object> request(Asked asked) {
    Map<String, Object> request = message(asked.headers());
    request.put("method", asked.method());
    request.put("url", asked.url());
    request.put("queryString", query(asked.url()));
    request.put("bodySize", UNKNOWN);
    return request;
  }

  private static Map<String, Object> response(@Nullable Answer answer, @Nullable String failure) {
    Map<String, String> headers = answer == null ? Map.of() : answer.headers();
    Map<String, Object> response = message(headers);
    long size = length(headers);
    response.put("status", answer == null ? UNKNOWN : answer.status());
    response.put("statusText", answer == null ? "" : answer.text());
    response.put(
        "content",
        Map.of("size", size, "mimeType", headers.getOrDefault("content-type", "x-unknown")));
    response.put("redirectURL", headers.getOrDefault("location", ""));
    response.put("bodySize", size);
    if (failure != null) response.put("_failureText", failure);
    return response;
  }

  private static Map<String, Object> message(Map<String, String> headers) {
    Map<String, Object> message = new LinkedHashMap<>();
    message.put("httpVersion", "");
    message.put("cookies", List.of());
    message.put("headers", pairs(new TreeMap<>(headers)));
    message.put("headersSize", UNKNOWN);
    return message;
  }

  private static List<Map<String, String>> pairs(Map<String, String> values) {
    return values.entrySet().stream().map(one -> pair(one.getKey(), one.getValue())).toList();
  }

  private static Map<String, String> pair(String name, String value) {
    Map<String, String> pair = new LinkedHashMap<>();
    pair.put("name", name);
    pair.put("value", value);
    return pair;
  }

  private static long length(Map<String, String> headers) {
    String length = headers.getOrDefault("content-length", "");
    return length.matches("\\d{1,18}") ? Long.parseLong(length) : UNKNOWN;
  }

  private static List<Map<String, String>> query(String url) {
    int from = url.indexOf('?');
    if (from < 0 || url.startsWith("data:")) return List.of();
    return Arrays.stream(url.substring(from + 1).replaceFirst("#.*", "").split("&", -1))
        .filter(part -> !part.isEmpty())
        .map(part -> part.split("=", 2))
        .map(part -> pair(plain(part[0]), part.length > 1 ? plain(part[1]) : ""))
        .toList();
  }

  private static String plain(String encoded) {
    try {
      return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return encoded;
    }
  }

  private static Map<String, Object> timings(@Nullable Timing at) {
    Map<String, Object> timings = new LinkedHashMap<>();
    Timing known = at == null ? nothing() : at;
    timings.put("dns", between(known.domainLookupStart, known.domainLookupEnd));
    timings.put("connect", between(known.connectStart, known.connectEnd));
    timings.put("ssl", between(known.secureConnectionStart, known.connectEnd));
    timings.put("send", 0);
    timings.put("wait", between(known.requestStart, known.responseStart));
    timings.put("receive", between(known.responseStart, known.responseEnd));
    return timings;
  }

  private static Timing nothing() {
    Timing nothing = new Timing();
    nothing.domainLookupStart = UNKNOWN;
    nothing.connectStart = UNKNOWN;
    nothing.secureConnectionStart = UNKNOWN;
    nothing.requestStart = UNKNOWN;
    nothing.responseStart = UNKNOWN;
    return nothing;
  }

  private static double between(double from, double to) {
    return from < 0 || to < from ? UNKNOWN : Math.round((to - from) * 1000) / 1000.0;
  }
}
