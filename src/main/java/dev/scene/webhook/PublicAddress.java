package dev.scene.webhook;

import dev.scene.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/// Where people open the service, for links that leave it.
@ApplicationScoped
public class PublicAddress {
  private final Settings settings;
  private final Config config;

  PublicAddress(Settings settings, Config config) {
    this.settings = settings;
    this.config = config;
  }

  /// The address, without a slash at its end.
  public String base() {
    return known().map(PublicAddress::bare).orElseGet(() -> "http://localhost:" + port());
  }

  private static String bare(String address) {
    return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
  }

  /// Whether somebody said where it is, so that others than this machine may reach it.
  public boolean isKnown() {
    return known().isPresent();
  }

  private Optional<String> known() {
    return settings.now().hostUrl();
  }

  /// The port that is served. After the start this is the one that was really bound, also where 0
  /// was asked for.
  public int port() {
    return config.getValue("quarkus.http.port", Integer.class);
  }
}
