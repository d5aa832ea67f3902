package dev.scene.access;

import dev.scene.platform.Problem;
import java.net.InetAddress;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who may speak to the service until accounts exist. Pure: a request's facts in, a refusal out.
final class Rules {
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  private static final Set<String> HEALTH = Set.of("/health", "/healthz", "/readyz");

  private Rules() {}

  /// What of a request matters here; the headers as they were sent.
  record Facts(
      String method,
      String path,
      String clientAddress,
      @Nullable String host,
      @Nullable String origin,
      @Nullable String fetchSite) {}

  /// The refusal of the request, if it is to be refused. Who shows the service's token is let in
  /// from everywhere; once there is one, whatever changes something has to show it, but for a
  /// browser on this machine while nobody else is answered.
  static Optional<Problem> refusal(Facts facts, boolean allowRemote, Pass pass) {
    if (isOpen(facts.path())) {
      return Optional.empty();
    }
    if (pass == Pass.WRONG) {
      return Optional.of(wrongToken());
    }
    Optional<Problem> stranger =
        allowRemote || pass == Pass.RIGHT ? Optional.empty() : stranger(facts);
    if (stranger.isPresent()) {
      return pass == Pass.MISSING ? Optional.of(noToken(facts)) : stranger;
    }
    return READING.contains(facts.method()) ? Optional.empty() : change(facts, allowRemote, pass);
  }

  private static Optional<Problem> change(Facts facts, boolean allowRemote, Pass pass) {
    if (!isSameOrigin(facts)) {
      return Optional.of(crossSite(facts));
    }
    boolean atThisMachine = !allowRemote && isBrowser(facts);
    return pass == Pass.MISSING && !atThisMachine ? Optional.of(noToken(facts)) : Optional.empty();
  }

  private static Optional<Problem> stranger(Facts facts) {
    if (!isLoopback(facts.clientAddress())) {
      return Optional.of(remote(facts.clientAddress()));
    }
    // a page whose name was bound to 127.0.0.1 would be same-origin with itself
    return isLocalName(facts.host()) ? Optional.empty() : Optional.of(foreignName(facts.host()));
  }

  private static boolean isBrowser(Facts facts) {
    return facts.fetchSite() != null || facts.origin() != null;
  }

  // runners bring tokens of their own; the demo's site and health tell nothing that matters
  private static boolean isOpen(String path) {
    return path.startsWith("/callback/")
        || path.startsWith("/demo-site/")
        || path.startsWith("/health/")
        || HEALTH.contains(path);
  }

  static boolean isLoopback(String address) {
    try {
      return InetAddress.ofLiteral(address).isLoopbackAddress();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean isLocalName(@Nullable String host) {
    String name = host == null ? "" : withoutPort(host).toLowerCase(Locale.ROOT);
    return name.equals("localhost") || name.endsWith(".localhost") || isLoopback(name);
  }

  private static String withoutPort(String host) {
    int bracket = host.indexOf(']');
    if (host.startsWith("[") && bracket > 0) {
      return host.substring(1, bracket);
    }
    int colon = host.indexOf(':');
    return colon < 0 ? host : host.substring(0, colon);
  }

  private static boolean isSameOrigin(Facts facts) {
    if (facts.fetchSite() != null) {
      return facts.fetchSite().equals("same-origin") || facts.fetchSite().equals("none");
    }
    // neither header: not a browser, so nobody's session can be abused
    return facts.origin() == null || isOfHost(facts.origin(), facts.host());
  }

  private static boolean isOfHost(String origin, @Nullable String host) {
    try {
      return host != null && host.equalsIgnoreCase(URI.create(origin).getRawAuthority());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static Problem noToken(Facts facts) {
    return new Problem(
        Problem.Kind.UNAUTHORIZED,
        "This Scene asks for its token before %s %s.".formatted(facts.method(), facts.path()),
        "Send the value of its SCENE_API_TOKEN as \"Authorization: Bearer …\" or in"
            + " X-SCENE-API-Token; a browser asks for it as a password, with any name.");
  }

  private static Problem wrongToken() {
    return new Problem(
        Problem.Kind.FORBIDDEN,
        "The token that was sent is not this Scene's.",
        "Compare SCENE_API_TOKEN here with that of the service.");
  }

  private static Problem remote(String address) {
    return new Problem(
        Problem.Kind.FORBIDDEN,
        "Scene answers only this machine; the request came from %s.".formatted(address),
        "Open it on the machine itself or through an SSH tunnel. SCENE_ALLOW_REMOTE=true opens it"
            + " to everybody who reaches the port; SCENE_API_TOKEN to who knows the token.");
  }

  private static Problem foreignName(@Nullable String host) {
    return new Problem(
        Problem.Kind.FORBIDDEN,
        "Scene answers only to localhost; the request was for \"%s\".".formatted(host),
        "Open http://localhost with the port, or set SCENE_ALLOW_REMOTE=true knowingly.");
  }

  private static Problem crossSite(Facts facts) {
    return new Problem(
        Problem.Kind.FORBIDDEN,
        "The browser sent this %s from another site (%s)."
            .formatted(facts.method(), facts.origin()),
        "Use Scene's own pages, or a program that sends no Origin.");
  }
}
