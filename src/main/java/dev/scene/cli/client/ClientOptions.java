package dev.scene.cli.client;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What every command takes that talks to a service.
public final class ClientOptions {
  @Option(
      names = "--url",
      paramLabel = "URL",
      description = "Where Scene is (default: SCENE_URL, else http://localhost:8080).")
  private @Nullable String url;

  @SuppressWarnings("UnusedVariable") // its being there is all that picocli asks for
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this page.")
  private boolean help;

  private @Nullable ApiClient api;

  /// The service that was meant.
  public ApiClient api(Session session) {
    api =
        Objects.requireNonNullElseGet(
            api, () -> new ApiClient(Access.of(url, session.environment())));
    return api;
  }
}
