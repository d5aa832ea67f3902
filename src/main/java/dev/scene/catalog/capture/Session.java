package dev.scene.catalog.capture;

import dev.scene.platform.Checks;
import dev.scene.platform.Secret;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What holds before the page is opened.
///
/// @param fixedTime what the page's clock says; without it the real time
/// @param randomSeed what `Math.random` is seeded with; without it nothing is
/// @param headers sent with every request to the page's own host; own values go before inherited
/// @param storageState what Playwright's `storageState` gives, as JSON
/// @param blockedHosts hosts to which no request goes, `*` stands for any part of a name
public record Session(
    @Nullable Instant fixedTime,
    @Nullable Long randomSeed,
    Map<String, Secret> headers,
    List<Cookie> cookies,
    @Nullable Secret storageState,
    List<String> blockedHosts,
    @Nullable Boolean ignoreHttpsErrors) {
  static final Session INHERITED =
      new Session(null, null, Map.of(), List.of(), null, List.of(), null);

  /// A list that was left out is empty.
  public Session {
    headers = Levels.copy(headers);
    cookies = Levels.copy(cookies);
    blockedHosts = Levels.copy(blockedHosts);
  }

  Session over(Session next) {
    return new Session(
        Levels.first(fixedTime, next.fixedTime),
        Levels.first(randomSeed, next.randomSeed),
        headersOver(next),
        cookiesOver(next),
        Levels.first(storageState, next.storageState),
        Levels.both(blockedHosts, next.blockedHosts),
        Levels.first(ignoreHttpsErrors, next.ignoreHttpsErrors));
  }

  /// Every secret in it.
  public List<Secret> secrets() {
    return Stream.of(
            headers.values().stream(),
            cookies.stream().map(Cookie::value),
            Stream.ofNullable(storageState))
        .flatMap(secrets -> secrets)
        .toList();
  }

  private Map<String, Secret> headersOver(Session next) {
    Map<String, Secret> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    all.putAll(next.headers);
    headers.keySet().forEach(all::remove); // so that the name is written as it is here
    all.putAll(headers);
    return all;
  }

  private List<Cookie> cookiesOver(Session next) {
    Stream<Cookie> inherited =
        next.cookies.stream().filter(theirs -> cookies.stream().noneMatch(theirs::isSameAs));
    return Stream.concat(inherited, cookies.stream()).toList();
  }

  /// The same with the stored secrets where a client sent their masks. What has no stored secret is
  /// a fault.
  Session keeping(Session stored, String path, Checks checks) {
    Map<String, Secret> kept = new LinkedHashMap<>();
    headers.forEach((name, value) ->
        kept.put(
            name,
            Masks.resolve(
                value, stored.header(name), "%s.headers[\"%s\"]".formatted(path, name), checks)));
    return new Session(
        fixedTime,
        randomSeed,
        kept,
        cookiesKeeping(stored, path, checks),
        storageState == null
            ? null
            : Masks.resolve(
                storageState,
                Optional.ofNullable(stored.storageState),
                path + ".storage_state",
                checks),
        blockedHosts,
        ignoreHttpsErrors);
  }

  private Optional<Secret> header(String name) {
    return headers.entrySet().stream()
        .filter(header -> header.getKey().equalsIgnoreCase(name))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private List<Cookie> cookiesKeeping(Session stored, String path, Checks checks) {
    List<Cookie> kept = new ArrayList<>();
    for (int i = 0; i < cookies.size(); i++) {
      kept.add(keeping(cookies.get(i), stored, "%s.cookies[%d].value".formatted(path, i), checks));
    }
    return kept;
  }

  private static Cookie keeping(Cookie cookie, Session stored, String field, Checks checks) {
    if (cookie == null || cookie.name == null || cookie.value == null) { // a program may send null
      return cookie;
    }
    Secret value = Masks.resolve(cookie.value, stored.cookie(cookie), field, checks);
    return new Cookie(cookie.name, value, cookie.domain, cookie.path);
  }

  /// The very same cookie, or one that has only moved to another domain or path.
  private Optional<Secret> cookie(Cookie cookie) {
    Predicate<Cookie> sameName = mine -> mine.name.equals(cookie.name);
    return cookies.stream()
        .filter(cookie::isSameAs)
        .findFirst()
        .or(() -> cookies.stream().filter(sameName).findFirst())
        .map(Cookie::value);
  }

  /// A cookie of the page's own host, or of `domain`.
  public record Cookie(String name, Secret value, @Nullable String domain, @Nullable String path) {
    private boolean isSameAs(Cookie other) {
      return name.equals(other.name)
          && String.valueOf(domain).equalsIgnoreCase(String.valueOf(other.domain))
          && String.valueOf(path).equals(String.valueOf(other.path));
    }
  }
}
