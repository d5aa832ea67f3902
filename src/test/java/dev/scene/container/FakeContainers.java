package dev.scene.container;

import io.quarkus.test.Mock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An engine in memory: starts nothing, remembers everything, and does what a test tells it.
@Mock
@ApplicationScoped
public class FakeContainers implements Containers {
  private static final class Container {
    final String instance;
    State state = new State.Running();
    String log = "";

    Container(String instance) {
      this.instance = instance;
    }
  }

  private final Map<String, Container> containers = new LinkedHashMap<>();
  private final List<RunnerSpec> started = new ArrayList<>();
  private boolean reachable = true;
  private boolean imageThere = true;

  /// Forgets everything; reachable and with the image, as at the start.
  public synchronized void reset() {
    containers.clear();
    started.clear();
    reachable = true;
    imageThere = true;
  }

  public synchronized void unreachable() {
    reachable = false;
  }

  public synchronized void reachable() {
    reachable = true;
  }

  public synchronized void withoutImage() {
    imageThere = false;
  }

  public synchronized void withImage() {
    imageThere = true;
  }

  /// What was started, in order.
  public synchronized List<RunnerSpec> started() {
    return List.copyOf(started);
  }

  /// The names of the containers that are there, running or not.
  public synchronized List<String> present() {
    return List.copyOf(containers.keySet());
  }

  /// The container ends by itself.
  public synchronized void exits(String name, int exitCode, String log) {
    end(name, new State.Exited(exitCode, false), log);
  }

  /// The engine ends the container for want of memory.
  public synchronized void runsOutOfMemory(String name, String log) {
    end(name, new State.Exited(137, true), log);
  }

  private void end(String name, State.Exited state, String log) {
    Container container = containers.get(name);
    if (container == null) {
      throw new IllegalStateException("There is no container " + name);
    }
    container.state = state;
    container.log = log;
  }

  /// Somebody removes the container behind the service's back.
  public synchronized void vanishes(String name) {
    containers.remove(name);
  }

  /// A container that no row knows, of this or of another installation.
  public synchronized void isThere(String name, String instance) {
    containers.put(name, new Container(instance));
  }

  @Override
  public synchronized Engine engine() {
    return reachable
        ? new Engine(true, "An engine of the tests", "")
        : new Engine(false, "The engine of the tests can't be reached.", "Make it reachable.");
  }

  @Override
  public synchronized boolean hasImage(String image) {
    requireReachable();
    return imageThere;
  }

  @Override
  public synchronized void start(RunnerSpec spec) {
    requireReachable();
    if (containers.putIfAbsent(spec.name(), new Container(spec.instance())) == null) {
      started.add(spec);
    }
  }

  @Override
  public synchronized Optional<State> state(String name) {
    requireReachable();
    return Optional.ofNullable(containers.get(name)).map(container -> container.state);
  }

  @Override
  public synchronized String log(String name, int lines) {
    requireReachable();
    return Optional.ofNullable(containers.get(name)).map(container -> container.log).orElse("");
  }

  @Override
  public synchronized void stop(String name, Duration grace) {
    requireReachable();
    if (containers.containsKey(name)) {
      end(name, new State.Exited(143, false), "");
    }
  }

  @Override
  public synchronized void remove(String name) {
    requireReachable();
    containers.remove(name);
  }

  @Override
  public synchronized List<String> ofInstance(String instance) {
    requireReachable();
    return containers.entrySet().stream()
        .filter(entry -> entry.getValue().instance.equals(instance))
        .map(Map.Entry::getKey)
        .toList();
  }

  private void requireReachable() {
    if (!reachable) {
      throw new EngineException(
          "The engine of the tests can't be reached.", new IllegalStateException("unreachable"));
    }
  }
}
