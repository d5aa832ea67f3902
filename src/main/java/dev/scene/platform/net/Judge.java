package dev.scene.platform.net;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/// Says where a name may lead.
public interface Judge {
  /// The addresses to connect to, when every one of them may be reached.
  ///
  /// @throws AddressRefused when one may not
  /// @throws UnknownHostException when there is none
  List<InetAddress> permitted(String host, int port) throws UnknownHostException;
}
