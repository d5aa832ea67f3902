package dev.scene.webhook;

import dev.scene.platform.Checks;
import dev.scene.platform.Secret;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Which headers a user may add: none that change what the request is, or that receivers trust.
final class HeaderRules {
  private static final int MOST = 20;
  private static final int LONGEST = 2_000;
  private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}");
  private static final Pattern VALUE = Pattern.compile("[\\x20-\\x7e\\t]*");
  private static final Pattern RESERVED =
      Pattern.compile("(x-scene-|webhook-|proxy-|sec-|content-|x-forwarded-).*");
  private static final Set<String> RESERVED_NAMES =
      Set.of(
          "host",
          "connection",
          "keep-alive",
          "transfer-encoding",
          "te",
          "trailer",
          "upgrade",
          "expect",
          "cookie",
          "forwarded",
          "user-agent",
          "accept-encoding",
          "http2-settings");

  private HeaderRules() {}

  static void check(Checks checks, Map<String, Secret> headers) {
    checks.require(headers.size() <= MOST, "custom_headers", "must be at most %d".formatted(MOST));
    Set<String> seen = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    headers.forEach((name, value) -> {
      String field = "custom_headers[\"%s\"]".formatted(name);
      checks
          .require(NAME.matcher(name).matches(), field, "must have a name of letters and digits")
          .require(!isReserved(name), field, "is set by Scene itself")
          .require(seen.add(name), field, "is there twice");
      if (value instanceof Secret.Plain(String text)) {
        checks
            .require(VALUE.matcher(text).matches(), field, "must be ASCII without line breaks")
            .atMost(text, field, LONGEST);
      }
    });
  }

  private static boolean isReserved(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return RESERVED_NAMES.contains(lower) || RESERVED.matcher(lower).matches();
  }
}
