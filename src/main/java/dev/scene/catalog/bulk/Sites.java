package dev.scene.catalog.bulk;

import dev.scene.platform.net.AddressRefused;
import dev.scene.platform.net.Judge;
import dev.scene.platform.net.Names;
import dev.scene.platform.net.Reach;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;

/// Where sites can be: anywhere in the world or in this network, but not where a network keeps its
/// own, such as the metadata of a cloud.
@ApplicationScoped
class Sites implements Judge {
  private final Names names;

  Sites(Names names) {
    this.names = names;
  }

  @Override
  public List<InetAddress> permitted(String host, int port) throws UnknownHostException {
    List<InetAddress> found = names.lookUp(host);
    if (found.stream().anyMatch(address -> Reach.of(address) == Reach.NEVER)) {
      throw new AddressRefused(
          "leads to %s, which is no address that a site can have".formatted(host));
    }
    return found;
  }

  /// The address as the service reaches it: outside of a container nobody may know its own name.
  URI reached(URI address) {
    return Hosts.THIS_MACHINE.equals(address.getHost()) && !isKnown(Hosts.THIS_MACHINE)
        ? Hosts.at(address, "localhost")
        : address;
  }

  private boolean isKnown(String host) {
    try {
      return !names.lookUp(host).isEmpty();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
