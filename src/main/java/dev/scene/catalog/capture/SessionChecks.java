package dev.scene.catalog.capture;

import dev.scene.platform.Checks;
import dev.scene.platform.Secret;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// The rules of a [Session]. Values that are sealed already were checked when they were sent.
final class SessionChecks {
  private static final int MOST_HEADERS = 50;
  private static final int MOST_COOKIES = 100;
  private static final int MOST_HOSTS = 200;
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_VALUE = 8_000;

  private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
  private static final Pattern HEADER_VALUE =
      Pattern.compile("[\\x21-\\x7e\\xa0-\\xff]([\\t\\x20-\\x7e\\xa0-\\xff]*)|");
  private static final Pattern COOKIE_VALUE = Pattern.compile("[\\x20-\\x7e&&[^;]]*");
  private static final Pattern DOMAIN = Pattern.compile("\\.?[A-Za-z0-9]([A-Za-z0-9.-]*)");
  private static final Pattern COOKIE_PATH = Pattern.compile("/[\\x20-\\x7e&&[^;]]*");
  private static final Pattern HOST_PATTERN = Pattern.compile("[A-Za-z0-9.*_-]{1,253}");

  /// Headers that the browser alone may write: by them one request could pass for another.
  private static final Map<String, String> BROWSERS_OWN =
      Map.of(
          "cookie", "use cookies instead",
          "set-cookie", "use cookies instead",
          "host", "it comes from the page's address",
          "content-length", "the browser counts for itself",
          "transfer-encoding", "it belongs to the connection",
          "connection", "it belongs to the connection",
          "upgrade", "it belongs to the connection",
          "te", "it belongs to the connection",
          "trailer", "it belongs to the connection",
          "expect", "it belongs to the connection");

  private SessionChecks() {}

  static void check(Session session, String path, Checks checks) {
    headers(session.headers(), path + ".headers", checks);
    cookies(session.cookies(), path + ".cookies", checks);
    blockedHosts(session.blockedHosts(), path + ".blocked_hosts", checks);
    if (session.storageState() instanceof Secret.Plain(String json)
        && !session.storageState().isMask()) {
      StorageState.fault(json)
          .ifPresent(fault -> checks.require(false, path + ".storage_state", fault));
    }
  }

  private static void headers(Map<String, Secret> headers, String path, Checks checks) {
    checks.require(
        headers.size() <= MOST_HEADERS, path, "must have at most %d".formatted(MOST_HEADERS));
    Set<String> seen = new HashSet<>();
    headers.forEach((name, value) -> {
      String field = "%s[\"%s\"]".formatted(path, name);
      checks
          .require(
              TOKEN.matcher(name).matches() && name.length() <= LONGEST_NAME,
              field,
              "must be the name of a header: letters, digits and hyphens, at most %d"
                  .formatted(LONGEST_NAME))
          .require(seen.add(lower(name)), field, "must not be named twice");
      headerName(lower(name), field, checks);
      value(value, HEADER_VALUE, field, checks);
    });
  }

  private static void headerName(String name, String field, Checks checks) {
    String why =
        name.startsWith("proxy-") || name.startsWith("sec-")
            ? "the browser writes it itself"
            : BROWSERS_OWN.getOrDefault(name, "");
    checks.require(why.isEmpty(), field, "can't be set: " + why);
  }

  private static void cookies(List<Session.Cookie> cookies, String path, Checks checks) {
    checks.require(
        cookies.size() <= MOST_COOKIES, path, "must have at most %d".formatted(MOST_COOKIES));
    for (int i = 0; i < cookies.size(); i++) {
      String field = "%s[%d]".formatted(path, i);
      Session.Cookie cookie = cookies.get(i);
      checks.require(cookie != null, field, "must be an object with a \"name\" and a \"value\"");
      if (cookie != null) {
        cookie(cookie, field, checks);
      }
    }
  }

  private static void cookie(Session.Cookie cookie, String field, Checks checks) {
    checks
        .require(
            cookie.name() != null
                && cookie.name().length() <= LONGEST_NAME
                && TOKEN.matcher(cookie.name()).matches(),
            field + ".name",
            "must be the name of a cookie: no spaces, no \"=\" and no \";\", at most %d characters"
                .formatted(LONGEST_NAME))
        .require(
            cookie.domain() == null || DOMAIN.matcher(cookie.domain()).matches(),
            field + ".domain",
            "must be a host name such as example.com; \"%s\" is not".formatted(cookie.domain()))
        .require(
            cookie.path() == null || COOKIE_PATH.matcher(cookie.path()).matches(),
            field + ".path",
            "must begin with / and have no \";\"");
    value(cookie.value(), COOKIE_VALUE, field + ".value", checks);
  }

  private static void value(Secret value, Pattern allowed, String field, Checks checks) {
    checks.require(value != null, field, "must have a value"); // a program may send null
    if (value instanceof Secret.Plain(String text)) {
      checks
          .require(
              allowed.matcher(text).matches(),
              field,
              "must be one line of printable characters" + except(allowed))
          .atMost(text, field, LONGEST_VALUE);
    }
  }

  private static String except(Pattern allowed) {
    return allowed == COOKIE_VALUE
        ? " without \";\""
        : " of Latin-1, without a space at its beginning";
  }

  private static void blockedHosts(List<String> hosts, String path, Checks checks) {
    checks.require(
        hosts.size() <= MOST_HOSTS, path, "must have at most %d hosts".formatted(MOST_HOSTS));
    for (int i = 0; i < hosts.size(); i++) {
      String host = hosts.get(i);
      checks.require(
          host != null && HOST_PATTERN.matcher(host).matches() && !host.matches("[.*]+"),
          "%s[%d]".formatted(path, i),
          "must be a host name in which * may stand for a part, such as *.ads.example; \"%s\" is not"
              .formatted(host));
    }
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
