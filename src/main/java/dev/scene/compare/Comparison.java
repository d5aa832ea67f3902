package dev.scene.compare;

import dev.scene.image.png.PictureRefused;
import dev.scene.image.png.PictureUnreadable;
import dev.scene.platform.Problem;
import dev.scene.run.Execution;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Compares one execution with its baseline and with its reference, as far as that is pending.
@ApplicationScoped
class Comparison {
  private static final Logger LOG = LoggerFactory.getLogger(Comparison.class);

  private final List<Side> sides;

  Comparison(WithBaseline baseline, WithReference reference) {
    this.sides = List.of(baseline, reference);
  }

  /// Ends with a stored outcome of each side, whatever happens.
  void of(Execution execution) {
    sides.stream()
        .filter(side -> side.isPending(execution))
        .forEach(side -> compare(side, execution));
  }

  private static void compare(Side side, Execution execution) {
    try {
      side.compare(execution);
    } catch (PictureRefused | PictureUnreadable e) {
      side.failed(execution, e.getMessage() + " Both pictures are kept.");
    } catch (Problem e) {
      refused(side, execution, e);
    } catch (IOException | RuntimeException e) {
      LOG.warn("Comparing execution {} failed", execution.id(), e);
      side.failed(execution, e.getMessage() + " The service's log has more.");
    }
  }

  // a full disk is nothing that pictures can help: their turn comes again when this lease has ended
  private static void refused(Side side, Execution execution, Problem problem) {
    if (problem.kind() == Problem.Kind.NO_ROOM) {
      LOG.warn("Comparing execution {} waits: {}", execution.id(), problem.getMessage());
    } else {
      side.failed(execution, String.valueOf(problem.getMessage()));
    }
  }
}
