package dev.scene.platform.net;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Names that lead where a test says, one answer after the other, the last one for good. Literal
/// addresses lead to themselves.
public final class FakeNames implements Names {
  private final Map<String, Deque<String>> answers = new HashMap<>();

  public FakeNames leads(String host, String... addresses) {
    answers.put(host, new ArrayDeque<>(List.of(addresses)));
    return this;
  }

  @Override
  public List<InetAddress> lookUp(String host) throws UnknownHostException {
    Deque<String> known = answers.get(host);
    if (known != null) {
      String next = known.size() > 1 ? known.removeFirst() : known.getFirst();
      return List.of(InetAddress.ofLiteral(next));
    }
    try {
      return List.of(InetAddress.ofLiteral(host));
    } catch (IllegalArgumentException e) {
      throw new UnknownHostException(host);
    }
  }
}
