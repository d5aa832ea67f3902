package dev.scene.platform.net;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/// Who may be behind an address: anybody in the world, somebody nearby, or what nobody must reach
/// from here, such as the metadata service of a cloud.
public enum Reach {
  PUBLIC,
  PRIVATE,
  NEVER;

  private static final List<Network> FORBIDDEN =
      List.of(
          Network.of("0.0.0.0", 8),
          Network.of("169.254.0.0", 16),
          Network.of("224.0.0.0", 4),
          Network.of("240.0.0.0", 4),
          Network.of("192.0.0.0", 24),
          Network.of("100.100.100.200", 32), // metadata of Alibaba
          Network.of("168.63.129.16", 32), // metadata of Azure
          Network.of("::", 128),
          Network.of("fe80::", 10),
          Network.of("ff00::", 8),
          Network.of("2001::", 32), // Teredo hides an address of version 4
          Network.of("fd00:ec2::", 32), // metadata of Amazon
          Network.of("fd20:ce::", 32)); // metadata of Google

  private static final List<Network> NEARBY =
      List.of(
          Network.of("127.0.0.0", 8),
          Network.of("10.0.0.0", 8),
          Network.of("172.16.0.0", 12),
          Network.of("192.168.0.0", 16),
          Network.of("100.64.0.0", 10),
          Network.of("198.18.0.0", 15),
          Network.of("192.0.2.0", 24),
          Network.of("198.51.100.0", 24),
          Network.of("203.0.113.0", 24),
          Network.of("::1", 128),
          Network.of("fc00::", 7),
          Network.of("fec0::", 10),
          Network.of("2001:db8::", 32),
          Network.of("64:ff9b:1::", 48));

  /// Networks of version 6 whose addresses carry one of version 4, and where it begins.
  private static final List<Embedding> EMBEDDINGS =
      List.of(
          new Embedding(Network.of("64:ff9b::", 96), 12),
          new Embedding(Network.of("2002::", 16), 2),
          new Embedding(Network.of("::", 96), 12));

  private record Embedding(Network network, int at) {}

  private static final class Network {
    private final byte[] prefix;
    private final int bits;

    private Network(byte[] prefix, int bits) {
      this.prefix = prefix;
      this.bits = bits;
    }

    static Network of(String address, int bits) {
      return new Network(InetAddress.ofLiteral(address).getAddress(), bits);
    }

    boolean holds(byte[] address) {
      if (address.length != prefix.length) {
        return false;
      }
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> (bit % 8);
        if ((address[bit / 8] & mask) != (prefix[bit / 8] & mask)) {
          return false;
        }
      }
      return true;
    }
  }

  public static Reach of(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (in(FORBIDDEN, bytes)) {
      return NEVER;
    }
    if (in(NEARBY, bytes)) {
      return PRIVATE;
    }
    return address instanceof Inet6Address ? ofEmbedded(bytes) : PUBLIC;
  }

  private static boolean in(List<Network> networks, byte[] address) {
    return networks.stream().anyMatch(network -> network.holds(address));
  }

  private static Reach ofEmbedded(byte[] address) {
    for (Embedding embedding : EMBEDDINGS) {
      if (embedding.network().holds(address)) {
        return of(version4(Arrays.copyOfRange(address, embedding.at(), embedding.at() + 4)));
      }
    }
    return PUBLIC;
  }

  private static InetAddress version4(byte[] address) {
    try {
      return InetAddress.getByAddress(address);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("Four bytes are an address", e);
    }
  }
}
