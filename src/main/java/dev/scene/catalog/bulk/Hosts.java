package dev.scene.catalog.bulk;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Set;

/// What the hosts of addresses mean to the service itself, and to the runners.
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

  /// The address as the service reaches it: outside of a container nobody may know its own name.
  static URI reached(URI address) {
    return THIS_MACHINE.equals(address.getHost()) && found(THIS_MACHINE).length == 0
        ? at(address, "localhost")
        : address;
  }

  /// Whether no site is there, but what a network keeps for its own machines, such as the metadata
  /// of a cloud.
  static boolean isForbidden(String host) {
    for (InetAddress address : found(host)) {
      if (address.isLinkLocalAddress()
          || address.isAnyLocalAddress()
          || address.isMulticastAddress()) {
        return true;
      }
    }
    return false;
  }

  private static InetAddress[] found(String host) {
    try {
      return InetAddress.getAllByName(host);
    } catch (UnknownHostException e) {
      return new InetAddress[0];
    }
  }

  private static URI at(URI address, String host) {
    String text = address.toString();
    int start = text.indexOf("//") + 2;
    return URI.create(
        text.substring(0, start) + host + text.substring(start + address.getHost().length()));
  }
}
