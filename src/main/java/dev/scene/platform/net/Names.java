package dev.scene.platform.net;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/// Looks up names of hosts.
public interface Names {
  /// The addresses of the host, at least one.
  ///
  /// @throws UnknownHostException when it has none
  List<InetAddress> lookUp(String host) throws UnknownHostException;
}
