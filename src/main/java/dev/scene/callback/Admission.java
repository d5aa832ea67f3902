package dev.scene.callback;

import dev.scene.platform.Bearer;
import dev.scene.platform.Problem;
import dev.scene.platform.Tokens;
import dev.scene.run.Execution;
import dev.scene.run.Executions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Lets in who holds the token of the execution, and nobody else.
@ApplicationScoped
class Admission {
  private final Executions executions;

  Admission(Executions executions) {
    this.executions = executions;
  }

  /// The execution that the token is for.
  ///
  /// @throws Problem unauthorized, with one answer for every way in which the token is not right
  Execution admit(String id, @Nullable String authorization) {
    // also for an unknown id a hash is compared, so that the time tells nothing
    String token = Bearer.token(authorization).orElse("");
    Optional<Execution> execution = parse(id).flatMap(executions::find);
    boolean matches = Tokens.matches(token, execution.map(Execution::tokenHash).orElse(NO_HASH));
    return execution.filter(_ -> matches).orElseThrow(Bearer::refused);
  }

  private static final String NO_HASH = Tokens.sha256(Tokens.next());

  static Optional<UUID> parse(String id) {
    try {
      return Optional.of(UUID.fromString(id));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /// Like above, and the attempt must be the one that counts.
  ///
  /// @throws Problem conflict, when a newer attempt was started
  Execution admit(String id, @Nullable String authorization, int attempt) {
    Execution execution = admit(id, authorization);
    if (execution.attempt() != attempt) {
      throw Problem.conflict(
          "Execution %s is at attempt %d; this message is of attempt %d."
              .formatted(execution.id(), execution.attempt(), attempt),
          "Drop this execution and claim the next.");
    }
    return execution;
  }
}
