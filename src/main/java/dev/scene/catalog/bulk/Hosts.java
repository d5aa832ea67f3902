package dev.scene.catalog.bulk;

import java.net.URI;
import java.util.Set;

/// What the hosts of addresses mean to the runners.
public final class Hosts {
  /// This machine, as runners of every kind know it.
  static final String THIS_MACHINE = "host.docker.internal";

  private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]");

  private Hosts() {}

  /// The address as runners reach it: for them `localhost` is the runner itself.
  public static String forRunners(String address) {
    URI uri = URI.create(address.strip());
    return uri.getHost() != null && LOCAL.contains(uri.getHost())
        ? at(uri, THIS_MACHINE).toString()
        : address;
  }

  /// The same address of another host.
  static URI at(URI address, String host) {
    String text = address.toString();
    int start = text.indexOf("//") + 2;
    return URI.create(
        text.substring(0, start) + host + text.substring(start + address.getHost().length()));
  }
}
