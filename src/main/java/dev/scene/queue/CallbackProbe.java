package dev.scene.queue;

import dev.scene.catalog.Browser;
import dev.scene.container.Containers;
import dev.scene.container.EngineException;
import dev.scene.container.Installation;
import dev.scene.container.RunnerSpec;
import dev.scene.platform.Ids;
import dev.scene.platform.Problem;
import dev.scene.platform.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/// Finds out whether runners reach this service under an address: a runner is sent there and asks
/// for work, of which there is none for it.
@ApplicationScoped
public class CallbackProbe {
  private static final Duration PATIENCE = Duration.ofSeconds(25);
  private static final Duration PAUSE = Duration.ofMillis(200);
  private static final int LOG_LINES = 12;
  private static final String PREFIX = "probe-";

  private final Containers containers;
  private final Installation installation;
  private final RunnerSpecs specs;
  private final CallbackAddress callback;
  private final Semaphore one = new Semaphore(1);

  CallbackProbe(
      Containers containers,
      Installation installation,
      RunnerSpecs specs,
      CallbackAddress callback) {
    this.containers = containers;
    this.installation = installation;
    this.specs = specs;
    this.callback = callback;
  }

  /// What came of it.
  ///
  /// @param address the one that was tried
  /// @param words what the runner met, in a sentence
  /// @param log what the runner printed last; empty when it arrived
  public record Answer(boolean reached, String address, String words, String log, long millis) {
    public String seconds() {
      return String.format(Locale.ROOT, "%.1f", millis / 1000.0);
    }
  }

  /// Tries an address, or the one that holds now; takes some seconds.
  ///
  /// @throws Problem conflict, while another one is tried
  public Answer ask(@Nullable String address) {
    String tried =
        address == null || address.isBlank()
            ? callback.base()
            : CallbackAddress.plain(address.strip());
    if (!one.tryAcquire()) {
      throw Problem.conflict(
          "Another address is being tried at this moment.", "Wait some seconds, then try again.");
    }
    try {
      return send(tried);
    } catch (EngineException e) {
      return new Answer(false, tried, "No runner could be started: " + e.getMessage(), "", 0);
    } finally {
      one.release();
    }
  }

  /// Whether the token was given to a runner by [#ask], on whatever node.
  boolean isOwn(String token) {
    return token.startsWith(PREFIX) && Tokens.matches(token, Tokens.sha256(token()));
  }

  // tells nothing but that its sender was sent by this installation
  private String token() {
    return PREFIX + Tokens.sha256("probe of " + installation.instance());
  }

  private Answer send(String address) {
    Optional<Containers.Image> image = containers.image(specs.image());
    if (image.isEmpty()) {
      return new Answer(
          false,
          address,
          "There is no runner image %s yet; the first run builds it.".formatted(specs.image()),
          "",
          0);
    }
    String instance = installation.instance() + "-probe";
    containers.ofInstance(instance).forEach(containers::remove);
    String name = "scene-%s-%s".formatted(instance, Ids.brief(Ids.next()));
    long began = System.nanoTime();
    try {
      containers.start(spec(name, instance, address, image.get()));
      Optional<Containers.State> state = end(name, began);
      return answer(address, state, containers.log(name, LOG_LINES), began);
    } finally {
      containers.remove(name);
    }
  }

  private RunnerSpec spec(String name, String instance, String address, Containers.Image image) {
    UUID nothing = Ids.next();
    return new RunnerSpec(
        name,
        image.id(),
        instance,
        nothing,
        Map.of(
            "SCENE_CALLBACK_URL", address,
            "SCENE_CALLBACK_TOKEN", token(),
            "SCENE_RUN_ID", nothing.toString(),
            "SCENE_CONTAINER", name,
            "SCENE_BROWSER", RunnerSpecs.name(Browser.CHROMIUM),
            "SCENE_EXECUTIONS_PER_CONTAINER", "1",
            "SCENE_IMAGE", image.id()));
  }

  private Optional<Containers.State> end(String name, long began) {
    while (true) {
      Optional<Containers.State> state = containers.state(name);
      boolean over = state.isEmpty() || state.get() instanceof Containers.State.Exited;
      if (over || System.nanoTime() - began > PATIENCE.toNanos()) {
        return state;
      }
      try {
        Thread.sleep(PAUSE);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return state;
      }
    }
  }

  private static Answer answer(
      String address, Optional<Containers.State> state, String log, long began) {
    long millis = Duration.ofNanos(System.nanoTime() - began).toMillis();
    if (state.isPresent() && state.get() instanceof Containers.State.Exited(int exitCode, _)) {
      return exitCode == 0
          ? new Answer(true, address, "A runner reached this service there.", "", millis)
          : new Answer(
              false, address, "The runner was turned away, or met another server.", log, millis);
    }
    return new Answer(
        false,
        address,
        "The runner got no answer within %d s. The service may listen elsewhere, the name may mean nothing in the runner's network, or a firewall stands between."
            .formatted(PATIENCE.toSeconds()),
        log,
        millis);
  }
}
