package dev.scene.cli.client;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where the service is, and what lets us in: the service's token, and the name and password of a
/// proxy before it.
public record Access(String base, Optional<String> token, Optional<String> ingress) {
  private static final String USUAL = "http://localhost:8080";

  /// Without a token or a proxy.
  public static Access open(String base) {
    return new Access(base, Optional.empty(), Optional.empty());
  }

  /// What the environment says: `SCENE_URL`, `SCENE_API_TOKEN`, `SCENE_INGRESS_USERNAME` with
  /// `SCENE_INGRESS_PASSWORD`.
  ///
  /// @param url goes before `SCENE_URL`
  /// @throws ClientFault when an address is none, or one of a pair is missing
  public static Access of(@Nullable String url, Map<String, String> environment) {
    return new Access(
        base(url == null ? text(environment, "SCENE_URL").orElse(USUAL) : url),
        text(environment, "SCENE_API_TOKEN"),
        ingress(
            text(environment, "SCENE_INGRESS_USERNAME"),
            text(environment, "SCENE_INGRESS_PASSWORD")));
  }

  private static Optional<String> text(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name))
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }

  private static String base(String url) {
    try {
      URI address = URI.create(url.strip());
      String scheme = String.valueOf(address.getScheme());
      if ((scheme.equals("http") || scheme.equals("https"))
          && address.getHost() != null
          && address.getQuery() == null) {
        return address.toString().replaceAll("/+$", "");
      }
    } catch (IllegalArgumentException e) {
      throw noAddress(url);
    }
    throw noAddress(url);
  }

  private static ClientFault noAddress(String url) {
    return new ClientFault(
        "\"%s\" is no address of a service. Set --url or SCENE_URL to one such as %s."
            .formatted(url, USUAL));
  }

  private static Optional<String> ingress(Optional<String> username, Optional<String> password) {
    if (username.isPresent() != password.isPresent()) {
      throw new ClientFault(
          "Of SCENE_INGRESS_USERNAME and SCENE_INGRESS_PASSWORD only one is set. Set both, or neither.");
    }
    return username.map(name ->
        Base64.getEncoder()
            .encodeToString(
                (name + ":" + password.orElseThrow()).getBytes(StandardCharsets.UTF_8)));
  }

  /// A path of the service as people open it.
  public String link(String path) {
    return path.startsWith("/") ? base + path : path;
  }
}
