package dev.scene.platform.net;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/// Asks the machine's own resolver.
@ApplicationScoped
class SystemNames implements Names {
  @Override
  public List<InetAddress> lookUp(String host) throws UnknownHostException {
    return List.of(InetAddress.getAllByName(host));
  }
}
