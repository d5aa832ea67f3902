package dev.scene.catalog.capture;

import dev.scene.platform.Secret;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    headers = Map.copyOf(Objects.requireNonNullElse(headers, Map.of()));
    cookies = List.copyOf(Objects.requireNonNullElse(cookies, List.of()));
    blockedHosts = List.copyOf(Objects.requireNonNullElse(blockedHosts, List.of()));
  }

  Session over(Session next) {
    return new Session(
        Levels.first(fixedTime, next.fixedTime),
        Levels.first(randomSeed, next.randomSeed),
        Levels.both(headers, next.headers),
        Levels.both(cookies, next.cookies),
        Levels.first(storageState, next.storageState),
        Levels.both(blockedHosts, next.blockedHosts),
        Levels.first(ignoreHttpsErrors, next.ignoreHttpsErrors));
  }

  /// A cookie of the page's own host, or of `domain`.
  public record Cookie(String name, Secret value, @Nullable String domain, @Nullable String path) {}
}
