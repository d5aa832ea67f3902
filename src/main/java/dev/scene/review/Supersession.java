package dev.scene.review;

import dev.scene.platform.Problem;
import dev.scene.platform.Rows;
import dev.scene.run.Run;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/// Says which runs are too old for a verdict: an approval would bring back pictures that newer ones
/// have replaced.
///
/// A run is superseded by a later run of its batch that finished, and by a baseline that was made
/// since from anything but the run itself.
@ApplicationScoped
class Supersession {
  private final Rows rows;

  Supersession(Rows rows) {
    this.rows = rows;
  }

  /// Why no verdict on the run is taken any more, in a sentence; empty while it is.
  Optional<String> of(Run run) {
    return laterRun(run)
        .map("a later run of the batch, %s, has finished"::formatted)
        .or(() -> laterBaseline(run).map("the batch has a newer baseline, %s, since"::formatted));
  }

  private Optional<UUID> laterRun(Run run) {
    return rows.find(
        UUID.class,
        """
        select id from test_run where batch_id = ? and created_at > ? and status = 'finished'
          and purpose <> 'dry_run' order by created_at desc limit 1
        """,
        run.batchId(),
        run.createdAt());
  }

  private Optional<UUID> laterBaseline(Run run) {
    return rows.find(
        UUID.class,
        """
        select id from baseline where batch_id = ? and created_at > ? and run_id <> ?
        order by created_at desc limit 1
        """,
        run.batchId(),
        run.createdAt(),
        run.id());
  }

  /// @throws Problem conflict, when the run is superseded
  void refuse(Run run) {
    of(run)
        .ifPresent(why -> {
          throw Problem.conflict(
              "No verdict on run %s is taken any more: %s.".formatted(run.id(), why),
              "Review the latest run of the batch, or run the batch again.");
        });
  }
}
