package dev.scene.baseline;

import dev.scene.catalog.BaselinePolicy;
import dev.scene.catalog.Task;
import dev.scene.platform.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Answers which baseline a comparison uses.
@ApplicationScoped
public class BaselineChoice {
  private final Baselines baselines;

  BaselineChoice(Baselines baselines) {
    this.baselines = baselines;
  }

  /// What a launch asked for.
  public sealed interface Choice {
    /// Nothing: each task follows its own policy.
    record ByTask() implements Choice {}

    /// No comparison with a baseline.
    record None() implements Choice {}

    /// This one, for every task.
    record Chosen(UUID id) implements Choice {}
  }

  /// Reads what a launch asked for: nothing, `none`, an id, or the beginning of one.
  ///
  /// @throws Problem invalid, when no or more than one baseline of the batch fits
  public Choice parse(UUID batch, @Nullable String asked) {
    if (asked == null || asked.isBlank()) {
      return new Choice.ByTask();
    }
    String text = asked.strip().toLowerCase(Locale.ROOT);
    if (text.equals("none")) {
      return new Choice.None();
    }
    List<UUID> fitting =
        baselines.of(batch).stream()
            .map(Baseline::id)
            .filter(id -> id.toString().startsWith(text))
            .toList();
    return switch (fitting.size()) {
      case 0 ->
          throw Problem.invalid(
              "baseline_id",
              "names no ready baseline of this batch; record one first, or send \"none\"");
      case 1 -> new Choice.Chosen(fitting.getFirst());
      default ->
          throw Problem.invalid(
              "baseline_id",
              "fits %d baselines of this batch; send more of the id".formatted(fitting.size()));
    };
  }

  /// The baseline with which a task of the batch compares, if there is one.
  public Optional<UUID> resolve(Choice choice, UUID batch, Task task) {
    return switch (choice) {
      case Choice.Chosen(UUID id) -> Optional.of(id);
      case Choice.None() -> Optional.empty();
      case Choice.ByTask() ->
          switch (BaselinePolicy.parse(task.defaultBaselinePolicy())) {
            case BaselinePolicy.None() -> Optional.empty();
            case BaselinePolicy.Latest() -> baselines.latest(batch).map(Baseline::id);
            case BaselinePolicy.LatestFromBatch(UUID other) ->
                baselines.latest(other).map(Baseline::id);
          };
    };
  }
}
