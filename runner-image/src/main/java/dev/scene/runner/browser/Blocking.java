package dev.scene.runner.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Refuses what a page asks of hosts that it shall not reach, and counts it.
public final class Blocking {
  private int count;

  private Blocking() {}

  /// @param hosts names in which `*` stands for any part
  public static Blocking in(BrowserContext context, List<String> hosts) {
    Blocking blocking = new Blocking();
    if (!hosts.isEmpty()) context.route(addresses(hosts), blocking::refuse);
    return blocking;
  }

  public int count() {
    return count;
  }

  /// Matches every address on one of the hosts; written so that JavaScript reads it alike.
  static Pattern addresses(List<String> hosts) {
    String names = hosts.stream().map(Blocking::name).collect(Collectors.joining("|"));
    return Pattern.compile("^[a-z]+://(?:[^/@]*@)?(?:" + names + ")(?::[0-9]+)?(?:[/?#]|$)");
  }

  private static String name(String host) {
    return Stream.of(host.strip().toLowerCase(Locale.ROOT).split("\\*", -1))
        .map(part -> part.replaceAll("[^a-z0-9]", "\\\\$0"))
        .collect(Collectors.joining("[^/:@]*"));
  }

  private void refuse(Route route) {
    count++;
    route.abort("blockedbyclient");
  }
}
