package dev.scene.container;

import io.quarkus.test.Mock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/// An engine in memory: containers run until a test ends them.
@Mock
@ApplicationScoped
public class FakeContainers implements Containers {
  public static final String UNREACHABLE = "The engine of this test can't be reached.";

  /// The id of this engine, until [#become].
  public static final String ENGINE_ID = "engine-of-this-test";

  /// The id of every image here.
  public static final String IMAGE_ID = "sha256:" + "4d".repeat(32);

  private final Map<String, RunnerSpec> specs = new ConcurrentHashMap<>();
  private final Map<String, State> states = new ConcurrentHashMap<>();
  private final Map<String, String> logs = new ConcurrentHashMap<>();
  private final List<RunnerSpec> started = new CopyOnWriteArrayList<>();
  private final Set<String> deaf = new ConcurrentSkipListSet<>();
  private final Set<String> missingImages = new ConcurrentSkipListSet<>();
  private volatile Map<String, String> labels = Map.of();
  private volatile boolean reachable = true;
  private volatile String id = ENGINE_ID;
  private volatile @Nullable String refusal;

  /// Back to an engine that is reachable, has every image and no container.
  public void reset() {
    specs.clear();
    states.clear();
    logs.clear();
    deaf.clear();
    started.clear();
    missingImages.clear();
    labels = Map.of();
    reachable = true;
    id = ENGINE_ID;
    refusal = null;
  }

  public void setReachable(boolean reachable) {
    this.reachable = reachable;
  }

  /// From now on this is another engine, as when the service was pointed elsewhere.
  public void become(String engine) {
    id = engine;
  }

  /// From now on every start fails with this message; null lets them succeed again.
  public void refuseStarts(@Nullable String message) {
    refusal = message;
  }

  /// What every image says of itself from now on.
  public void label(Map<String, String> now) {
    labels = Map.copyOf(now);
  }

  public void loseImage(String image) {
    missingImages.add(image);
  }

  /// Leaves a container as a service does that dies between making and starting it.
  public void strand(RunnerSpec spec) {
    specs.put(spec.name(), spec);
    states.put(spec.name(), new State.Created());
  }

  /// Ends a container as if its process had, with what it printed.
  public void exit(String name, int exitCode, String log) {
    states.put(name, new State.Exited(exitCode, false));
    logs.put(name, log);
  }

  /// What a running container has printed so far.
  public void say(String name, String log) {
    logs.put(name, log);
  }

  /// From now on this container does not end when it is asked to, and is killed.
  public void deafen(String name) {
    deaf.add(name);
  }

  /// Ends a container as the kernel does when its memory is used up.
  public void runOutOfMemory(String name) {
    states.put(name, new State.Exited(137, true));
  }

  /// Every start so far, in order, those that were repeated only once.
  public List<RunnerSpec> started() {
    return List.copyOf(started);
  }

  /// The names of the containers that are there, running or not.
  public Set<String> names() {
    return Set.copyOf(states.keySet());
  }

  @Override
  public Engine engine() {
    return reachable
        ? new Engine(id, "docker", true, "Engine of this test", "", List.of())
        : new Engine("", "docker", false, UNREACHABLE, "Make it reachable.", List.of());
  }

  @Override
  public Optional<Image> image(String name) {
    requireReachable("look for image " + name);
    return missingImages.contains(name)
        ? Optional.empty()
        : Optional.of(new Image(IMAGE_ID, labels));
  }

  @Override
  public void start(RunnerSpec spec) {
    requireReachable("start " + spec.name());
    String message = refusal;
    if (message != null) {
      throw new EngineException(message, new IllegalStateException(message));
    }
    if (states.putIfAbsent(spec.name(), new State.Running()) == null) {
      specs.put(spec.name(), spec);
      started.add(spec);
    }
  }

  @Override
  public Optional<State> state(String name) {
    requireReachable("look at " + name);
    return Optional.ofNullable(states.get(name));
  }

  @Override
  public String log(String name, int lines) {
    requireReachable("read the log of " + name);
    List<String> all = logs.getOrDefault(name, "").lines().toList();
    return String.join("\n", all.subList(Math.max(0, all.size() - lines), all.size()));
  }

  @Override
  public void stop(String name, Duration grace) {
    requireReachable("stop " + name);
    int exitCode = deaf.contains(name) ? 137 : 143;
    states.computeIfPresent(
        name, (_, now) -> now instanceof State.Running ? new State.Exited(exitCode, false) : now);
  }

  @Override
  public void remove(String name) {
    requireReachable("remove " + name);
    states.remove(name);
    specs.remove(name);
    logs.remove(name);
    deaf.remove(name);
  }

  @Override
  public List<String> ofInstance(String instance) {
    requireReachable("list");
    return specs.values().stream()
        .filter(spec -> spec.instance().equals(instance))
        .map(RunnerSpec::name)
        .sorted()
        .toList();
  }

  private void requireReachable(String what) {
    if (!reachable) {
      throw new EngineException(
          "Tried to %s. %s".formatted(what, UNREACHABLE), new IllegalStateException(UNREACHABLE));
    }
  }
}
