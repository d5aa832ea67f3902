package dev.scene.webhook.target;

import dev.scene.platform.Checks;
import dev.scene.platform.net.AddressRefused;
import dev.scene.platform.net.Judge;
import dev.scene.platform.net.Names;
import dev.scene.platform.net.Reach;
import dev.scene.webhook.PublicAddress;
import dev.scene.webhook.WebhookConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Decides where webhooks may go. An address is judged when it is saved, and what its name leads to
/// once more on every connection, which is made to the very addresses that were judged.
@ApplicationScoped
public class TargetPolicy implements Judge {
  private static final String FIELD = "endpoint_url";
  private static final Pattern NUMBER = Pattern.compile("\\d+|0[xX][0-9a-fA-F]*");
  private static final Pattern DOTTED =
      Pattern.compile("(0|[1-9]\\d{0,2})(\\.(0|[1-9]\\d{0,2})){3}");

  private final WebhookConfig config;
  private final Names names;
  private final IntSupplier ownPort;

  @Inject
  TargetPolicy(WebhookConfig config, Names names, PublicAddress own) {
    this(config, names, own::port);
  }

  TargetPolicy(WebhookConfig config, Names names, IntSupplier ownPort) {
    this.config = config;
    this.names = names;
    this.ownPort = ownPort;
  }

  /// Notes every rule that the address breaks. A name that nobody knows yet is let through: it may
  /// be known when there is something to tell.
  public void check(Checks checks, String address) {
    URI uri = parsed(address);
    if (uri == null || uri.getHost() == null) {
      checks.require(false, FIELD, "must be an address such as https://example.com/hook");
      return;
    }
    String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
    boolean spoken = scheme.equals("https") || scheme.equals("http");
    checks
        .require(spoken, FIELD, "must begin with https://")
        .require(
            !scheme.equals("http") || config.allowHttp(),
            FIELD,
            "must begin with https://; SCENE_WEBHOOK_ALLOW_HTTP=true lets http through")
        .require(uri.getRawUserInfo() == null, FIELD, "must not hold a user name or password")
        .require(uri.getRawFragment() == null, FIELD, "must not have a part after #");
    if (checks.broken().stream().noneMatch(fault -> fault.field().equals(FIELD))) {
      refusal(uri).ifPresent(why -> checks.require(false, FIELD, why));
    }
  }

  private static @Nullable URI parsed(String address) {
    try {
      URI uri = new URI(address);
      return uri.getScheme() == null ? null : uri.parseServerAuthority();
    } catch (URISyntaxException e) {
      return null;
    }
  }

  private Optional<String> refusal(URI uri) {
    try {
      permitted(uri.getHost(), port(uri));
      return Optional.empty();
    } catch (AddressRefused e) {
      return Optional.of(String.valueOf(e.getMessage()));
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }

  private static int port(URI uri) {
    boolean plain = uri.getScheme().equalsIgnoreCase("http");
    return uri.getPort() >= 0 ? uri.getPort() : plain ? 80 : 443;
  }

  @Override
  public List<InetAddress> permitted(String host, int port) throws UnknownHostException {
    String name = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    if (isOddNumber(name)) {
      throw new AddressRefused(
          "must not write an address as %s; write it as four numbers with dots between"
              .formatted(name));
    }
    List<InetAddress> found = names.lookUp(name);
    for (InetAddress address : found) {
      judge(name, address, port);
    }
    return found;
  }

  // 2852039166, 0xA9FEA9FE and 0251.254.169.254 are all taken for 169.254.169.254 by somebody
  private static boolean isOddNumber(String host) {
    String bare = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    String last = bare.substring(bare.lastIndexOf('.') + 1);
    return !host.contains(":") && NUMBER.matcher(last).matches() && !DOTTED.matcher(host).matches();
  }

  private void judge(String host, InetAddress address, int port) throws AddressRefused {
    String at = address.getHostAddress();
    String leads = at.equals(host) ? host : "%s leads to %s, which".formatted(host, at);
    switch (Reach.of(address)) {
      case NEVER ->
          throw new AddressRefused(
              "must be somewhere else: %s is an address that webhooks never reach"
                  .formatted(leads));
      case PRIVATE -> {
        if (!config.allowPrivate()) {
          throw new AddressRefused(
              "must be a public address: %s is in a private network; SCENE_WEBHOOK_ALLOW_PRIVATE=true lets it through"
                  .formatted(leads));
        }
      }
      case PUBLIC -> {}
    }
    if (port == ownPort.getAsInt() && isThisMachine(address)) {
      throw new AddressRefused("must not be Scene itself, as %s:%d is".formatted(host, port));
    }
  }

  private static boolean isThisMachine(InetAddress address) {
    try {
      return address.isLoopbackAddress() || NetworkInterface.getByInetAddress(address) != null;
    } catch (SocketException e) {
      return true;
    }
  }
}
