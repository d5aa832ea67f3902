package dev.scene.faults.harness;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Whether what many threads did at once can be explained by an order in which they did one thing
/// after the other: an order that keeps whatever was over before something else began.
public final class Linearity {
  private Linearity() {}

  /// One operation, its answer, and between which moments it was done.
  public record Done<O>(O operation, String answer, long from, long to) {}

  /// What an operation would do alone.
  public interface Model<S, O> {
    /// The state afterwards; empty when the operation could not have given that answer.
    Optional<S> after(S state, O operation, String answer);
  }

  /// @param last what the state must be in the end
  public static <S, O> boolean explains(Model<S, O> model, S first, S last, List<Done<O>> history) {
    if (history.isEmpty()) {
      return first.equals(last);
    }
    long soonest = history.stream().mapToLong(Done::to).min().orElseThrow();
    for (Done<O> next : history) {
      if (next.from() <= soonest) {
        Optional<S> after = model.after(first, next.operation(), next.answer());
        List<Done<O>> rest = new ArrayList<>(history);
        rest.remove(next);
        if (after.isPresent() && explains(model, after.get(), last, rest)) {
          return true;
        }
      }
    }
    return false;
  }
}
