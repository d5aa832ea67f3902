package dev.scene.queue;

import dev.scene.container.Runner;
import dev.scene.platform.Problem;
import dev.scene.platform.Tokens;
import dev.scene.run.Backlog;
import dev.scene.run.Endings;
import dev.scene.run.Execution;
import dev.scene.run.Executions;
import dev.scene.run.state.Failure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/// Hands a runner its next execution, and takes back what it still holds.
@ApplicationScoped
class Handout {
  private final Executions executions;
  private final Backlog backlog;
  private final Endings endings;
  private final Claims claims;
  private final QueueConfig config;

  Handout(
      Executions executions, Backlog backlog, Endings endings, Claims claims, QueueConfig config) {
    this.executions = executions;
    this.backlog = backlog;
    this.endings = endings;
    this.claims = claims;
    this.config = config;
  }

  /// A runner captures one thing at a time: what else it holds when it asks for more it was never
  /// told of, since the answer to its claim was lost.
  ///
  /// @param delivering what it has captured, and still hands over
  void takeBack(Runner runner, Collection<UUID> delivering) {
    for (Execution execution : backlog.in(runner.name())) {
      if (delivering.contains(execution.id())) {
        continue;
      }
      endings.lost(
          execution,
          new Failure(
              "no_result",
              "Container %s asked for more work without a result of this."
                  .formatted(runner.name())));
    }
  }

  /// Empty when nothing is left. What can't be told to a runner ends, and the next one is taken.
  Optional<Claim> next(Runner runner) {
    while (true) {
      String token = Tokens.next();
      Optional<Execution> claimed =
          executions.claim(
              new Executions.Claimant(
                  runner.runId(), runner.browser(), runner.name(), Tokens.sha256(token)),
              config.queue().lease());
      if (claimed.isEmpty()) {
        return Optional.empty();
      }
      try {
        return Optional.of(claims.of(claimed.get(), token));
      } catch (Problem e) {
        endings.fail(
            claimed.get(), new Failure("secret_unreadable", String.valueOf(e.getMessage())));
      }
    }
  }
}
