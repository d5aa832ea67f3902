package dev.scene.queue;

import dev.scene.container.RunnerConfig;
import dev.scene.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.Config;

/// Where runners reach this service.
@ApplicationScoped
public class CallbackAddress {
  private final RunnerConfig runner;
  private final Settings settings;
  private final Config config;

  CallbackAddress(RunnerConfig runner, Settings settings, Config config) {
    this.runner = runner;
    this.settings = settings;
    this.config = config;
  }

  /// The base address, without a slash at its end.
  public String base() {
    return settings
        .now()
        .callbackUrl()
        .map(CallbackAddress::plain)
        .orElseGet(() -> "http://%s:%d".formatted(host(), port()));
  }

  static String plain(String address) {
    return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
  }

  // a process is on this very machine, a container knows it by the name that it was started with
  private String host() {
    return switch (runner.backend()) {
      case DOCKER -> "host.docker.internal";
      case PROCESS -> "127.0.0.1";
    };
  }

  // after the start this holds the port that was really bound, also where 0 was asked for
  private int port() {
    return config.getValue("quarkus.http.port", Integer.class);
  }
}
