package dev.scene.container;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The engine on which runners live. Every call ends within a bounded time, and may be repeated:
/// names are given by the caller, so a second start or removal finds the first one's work.
public interface Containers {
  /// What runs the runners and whether it can be used, in words for people.
  ///
  /// @param id names this very engine, so that the runners of another one are left alone; empty
  ///   while it can't be reached
  /// @param backend `docker` or `process`
  /// @param remedy what to do while it can't be reached; empty otherwise
  /// @param lacks what it does not keep runners from, a sentence each
  record Engine(
      String id,
      String backend,
      boolean reachable,
      String description,
      String remedy,
      List<String> lacks) {}

  Engine engine();

  /// An image as the engine has it: the `id` names these very bytes, whatever is built later.
  record Image(String id, Map<String, String> labels) {}

  /// Empty when the engine has no image of that name.
  ///
  /// @throws EngineException when the engine can't be reached
  Optional<Image> image(String name);

  /// Creates and starts a container, unless one of that name is there.
  ///
  /// @throws EngineException when the engine can't be reached or refuses
  void start(RunnerSpec spec);

  /// What the engine says of a container.
  sealed interface State {
    /// Made, and not started yet: somebody is about to, or died before they could.
    record Created() implements State {}

    record Running() implements State {}

    /// @param oomKilled whether it was ended because its memory was used up
    record Exited(int exitCode, boolean oomKilled) implements State {}
  }

  /// Empty when there is no container of that name.
  ///
  /// @throws EngineException when the engine can't be reached
  Optional<State> state(String name);

  /// The last `lines` lines of what the container printed; empty when there is none.
  String log(String name, int lines);

  /// Asks the container to end, and kills it when it has not within `grace`.
  void stop(String name, Duration grace);

  /// Removes the container, running or not; without a trace when there is none.
  void remove(String name);

  /// Names of all containers, running or not, of one installation.
  List<String> ofInstance(String instance);
}
