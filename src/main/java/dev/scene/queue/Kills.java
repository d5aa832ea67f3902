package dev.scene.queue;

import dev.scene.container.Runners;
import dev.scene.run.Endings;
import dev.scene.run.Execution;
import dev.scene.run.RunTrail;
import dev.scene.run.Status;
import dev.scene.run.state.Failure;
import dev.scene.run.state.Stop;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/// Ends executions together with the containers that hold them: the row tells of the end and that
/// the container must go, both or neither. The container goes at once where the engine answers, and
/// at a later look where it does not.
@ApplicationScoped
class Kills {
  private final Endings endings;
  private final Runners runners;
  private final Fleet fleet;
  private final RunTrail trail;

  Kills(Endings endings, Runners runners, Fleet fleet, RunTrail trail) {
    this.endings = endings;
    this.runners = runners;
    this.fleet = fleet;
    this.trail = trail;
  }

  /// Somebody, or a time limit, wants it to be over now.
  void stopped(UUID id, Stop stop, String reason) {
    kill(() -> written(endings.end(id, stop, reason), stop));
  }

  /// It will not come to an end by itself, and no other attempt would.
  void failed(Execution execution, Failure failure) {
    kill(() -> Optional.of(execution).filter(it -> endings.fail(it, failure)));
  }

  /// Its attempt is not to be reckoned with any more; another one may follow.
  void lost(Execution execution, Failure failure) {
    kill(() -> Optional.of(execution).filter(it -> endings.lost(it, failure)));
  }

  /// Somebody wants it to end softly; what holds it is told to.
  void asked(UUID id, Stop soft, Duration grace) {
    QuarkusTransaction.joiningExisting()
        .call(() -> written(endings.askToStop(id, soft), soft))
        .filter(it -> it.status() == Status.EXECUTING)
        .map(Execution::container)
        .ifPresent(container -> fleet.askToEnd(container, grace));
  }

  private Optional<Execution> written(Optional<Execution> stopped, Stop stop) {
    stopped.ifPresent(execution -> trail.stopped(execution, stop));
    return stopped;
  }

  private interface End {
    Optional<Execution> now();
  }

  private void kill(End end) {
    QuarkusTransaction.joiningExisting().call(() -> doom(end)).ifPresent(fleet::remove);
  }

  private Optional<String> doom(End end) {
    Optional<String> container =
        end.now().filter(it -> it.status() == Status.EXECUTING).map(Execution::container);
    container.ifPresent(runners::doom);
    return container;
  }
}
