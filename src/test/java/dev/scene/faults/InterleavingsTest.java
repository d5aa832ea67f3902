package dev.scene.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scene.catalog.Browser;
import dev.scene.faults.harness.Faults;
import dev.scene.faults.harness.Linearity;
import dev.scene.faults.harness.Linearity.Done;
import dev.scene.run.CaptureResult;
import dev.scene.run.Endings;
import dev.scene.run.Execution;
import dev.scene.run.Executions;
import dev.scene.run.Status;
import dev.scene.run.state.Failure;
import dev.scene.run.state.Stop;
import dev.scene.run.state.StopMode;
import dev.scene.testing.Given;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// F26: whatever threads do to an execution at once, they might have done one after the other.
@QuarkusTest
@TestProfile(InterleavingsTest.WithoutWaits.class)
class InterleavingsTest {
  /// Lost attempts are followed by others at once.
  public static class WithoutWaits implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("scene.retry.delay", "0s");
    }
  }

  private static final int THREADS = 3;
  private static final int CALLS = 3;
  private static final int ATTEMPTS = 3;

  @Inject Given given;
  @Inject Executions executions;
  @Inject Endings endings;

  /// What is done to an execution; `attempt` is the one that the caller believes in.
  private record Operation(String what, int attempt) {}

  /// An execution as the model has it.
  private record State(Status status, int attempt, @Nullable String result) {
    State with(Status next) {
      return new State(next, attempt, result);
    }

    boolean isAt(int believed) {
      return status == Status.EXECUTING && attempt == believed;
    }
  }

  @Test
  void everyInterleavingIsExplainedByAnOrder() throws InterruptedException, ExecutionException {
    Random dice = Faults.dice("F26");
    int rounds = Faults.times(3_000, 150);
    given.nothing();
    Given.Batch batch = given.batch(1);
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      for (int round = 0; round < rounds; round++) {
        UUID run = given.run(batch);
        Execution execution = executions.of(run).getFirst();
        List<Done<Operation>> history = new ArrayList<>();
        for (Future<List<Done<Operation>>> one : threads.invokeAll(scripts(execution, dice))) {
          history.addAll(one.get());
        }
        Execution last = executions.require(execution.id());
        assertThat(
                Linearity.explains(
                    InterleavingsTest::after,
                    new State(Status.QUEUED, 0, null),
                    new State(last.status(), last.attempt(), last.resultSha256()),
                    history))
            .as("round %d ended as %s after %s", round, last.status(), history)
            .isTrue();
        endings.end(execution.id(), stop(), "over");
      }
    }
    Faults.say(
        "F26", "%d interleavings of %d calls, all explained".formatted(rounds, THREADS * CALLS));
  }

  private List<Callable<List<Done<Operation>>>> scripts(Execution execution, Random dice) {
    List<Callable<List<Done<Operation>>>> scripts = new ArrayList<>();
    for (int thread = 0; thread < THREADS; thread++) {
      List<Operation> script = new ArrayList<>();
      for (int call = 0; call < CALLS; call++) {
        script.add(new Operation(what(dice), dice.nextInt(1, ATTEMPTS + 1)));
      }
      scripts.add(() -> script.stream().map(it -> done(execution, it)).toList());
    }
    return scripts;
  }

  private static String what(Random dice) {
    return List.of("claim", "claim", "claim", "renew", "complete", "lost", "fail", "cancel")
        .get(dice.nextInt(8));
  }

  private Done<Operation> done(Execution execution, Operation operation) {
    long from = System.nanoTime();
    String answer = answer(execution, operation);
    return new Done<>(operation, answer, from, System.nanoTime());
  }

  private String answer(Execution execution, Operation operation) {
    UUID id = execution.id();
    int attempt = operation.attempt();
    return switch (operation.what()) {
      case "claim" -> claim(execution);
      case "renew" -> String.valueOf(executions.renew(id, attempt, Duration.ofMinutes(1)));
      case "complete" ->
          endings
              .complete(executions.require(id), result(execution, attempt), sha256(attempt))
              .how()
              .name();
      case "lost" ->
          seen(id, attempt)
              .map(it -> endings.lost(it, new Failure("runner_lost", "Gone")))
              .map(String::valueOf)
              .orElse("unseen");
      case "fail" ->
          seen(id, attempt)
              .map(it -> endings.fail(it, new Failure("deadline", "Late")))
              .map(String::valueOf)
              .orElse("unseen");
      default -> String.valueOf(endings.end(id, stop(), "cancelled").isPresent());
    };
  }

  private String claim(Execution execution) {
    Executions.Claimant by =
        new Executions.Claimant(execution.testRunId(), Browser.CHROMIUM, "runner", "hash");
    return executions
        .claim(by, Duration.ofMinutes(1))
        .map(it -> String.valueOf(it.attempt()))
        .orElse("none");
  }

  // who ends an execution has seen it before; only what was seen at that attempt is of interest
  private Optional<Execution> seen(UUID id, int attempt) {
    return executions.find(id).filter(it -> it.attempt() == attempt);
  }

  private static Stop stop() {
    return new Stop(StopMode.CANCEL, "somebody", null, Instant.EPOCH);
  }

  private static String sha256(int attempt) {
    return String.valueOf(attempt).repeat(64);
  }

  private static CaptureResult result(Execution execution, int attempt) {
    return new CaptureResult(
        execution.id(),
        execution.testRunId(),
        attempt,
        CaptureResult.Outcome.OK,
        null,
        "Captured",
        null,
        200,
        null,
        false,
        1,
        List.of(),
        null,
        Map.of(),
        Map.of(),
        List.of(),
        List.of());
  }

  private static Optional<State> after(State state, Operation operation, String answer) {
    int attempt = operation.attempt();
    return switch (operation.what()) {
      case "claim" -> claimed(state, answer);
      case "renew" -> only(answer, String.valueOf(state.isAt(attempt)), state);
      case "complete" -> completed(state, attempt, answer);
      case "lost" -> lost(state, attempt, answer);
      case "fail" -> {
        boolean ends = !state.status().isFinal() && state.attempt() == attempt;
        yield ended(state, answer, ends, Status.FAILED);
      }
      default -> ended(state, answer, !state.status().isFinal(), Status.CANCELLED);
    };
  }

  private static Optional<State> only(String answer, String expected, State next) {
    return answer.equals(expected) ? Optional.of(next) : Optional.empty();
  }

  // "none" tells nothing: a row that somebody else holds is passed over
  private static Optional<State> claimed(State state, String answer) {
    if (answer.equals("none")) {
      return Optional.of(state);
    }
    int next = state.attempt() + 1;
    return state.status() == Status.QUEUED
        ? only(answer, String.valueOf(next), new State(Status.EXECUTING, next, null))
        : Optional.empty();
  }

  private static Optional<State> completed(State state, int attempt, String answer) {
    if (state.isAt(attempt)) {
      return only(answer, "ACCEPTED", new State(Status.FINISHED, attempt, sha256(attempt)));
    }
    boolean repeats = state.attempt() == attempt && sha256(attempt).equals(state.result());
    return only(answer, repeats ? "REPEATED" : "CONFLICT", state);
  }

  private static Optional<State> lost(State state, int attempt, String answer) {
    if (answer.equals("unseen")) {
      return Optional.of(state);
    }
    Status next = attempt < ATTEMPTS ? Status.QUEUED : Status.FAILED;
    return ended(state, answer, state.isAt(attempt), next);
  }

  private static Optional<State> ended(State state, String answer, boolean ends, Status next) {
    if (answer.equals("unseen")) {
      return Optional.of(state);
    }
    return only(answer, String.valueOf(ends), ends ? state.with(next) : state);
  }
}
