package dev.scene.runner.browser;

import java.net.URI;
import java.util.Locale;

/// Where a page is, in the parts that decide what is sent there.
///
/// @param origin scheme, host and port
/// @param host the host alone, as a cookie names it
public record Address(String url, String origin, String host) {

  /// @throws IllegalArgumentException when it has no host
  public static Address of(String url) {
    URI uri = URI.create(url);
    if (uri.getHost() == null) throw new IllegalArgumentException("The address has no host.");
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
    return new Address(url, scheme + "://" + uri.getHost() + port, uri.getHost());
  }
}
