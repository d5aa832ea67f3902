package dev.scene.callback;

import dev.scene.artifact.Artifact;
import dev.scene.artifact.ArtifactStore;
import dev.scene.artifact.ArtifactType;
import dev.scene.artifact.Artifacts;
import dev.scene.artifact.StoredFile;
import dev.scene.compare.Comparisons;
import dev.scene.platform.Checks;
import dev.scene.platform.Problem;
import dev.scene.platform.Tokens;
import dev.scene.run.CaptureResult;
import dev.scene.run.Endings;
import dev.scene.run.Execution;
import dev.scene.run.Status;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Takes the result of an execution. The first one stands; the same again gets the same answer.
@ApplicationScoped
class Completion {
  private static final String RESULT = "result.json";

  private final Results results;
  private final ArtifactStore store;
  private final Artifacts artifacts;
  private final Endings endings;
  private final Comparisons comparisons;

  Completion(
      Results results,
      ArtifactStore store,
      Artifacts artifacts,
      Endings endings,
      Comparisons comparisons) {
    this.results = results;
    this.store = store;
    this.artifacts = artifacts;
    this.endings = endings;
    this.comparisons = comparisons;
  }

  /// The execution as it stands afterwards.
  ///
  /// @throws Problem bad request or invalid (the body), or conflict when another result stands
  Execution accept(Execution execution, byte[] body) throws IOException {
    CaptureResult result = results.read(body);
    refuseLate(execution, body);
    if (execution.status() == Status.EXECUTING && execution.attempt() == result.attempt()) {
      check(execution, result);
    }
    StoredFile stored = store.put(new ByteArrayInputStream(body), results.limit());
    Endings.Answer answer =
        QuarkusTransaction.joiningExisting().call(() -> store(execution, result, stored));
    if (answer.how() == Endings.Completion.CONFLICT) {
      throw late(execution);
    }
    comparisons.wake();
    return answer.now();
  }

  // before its content is looked at: files that came too late were refused, so it lists none of
  // them
  private static void refuseLate(Execution execution, byte[] body) {
    if (execution.status().isFinal()
        && !HexFormat.of()
            .formatHex(Tokens.digest().digest(body))
            .equals(execution.resultSha256())) {
      throw late(execution);
    }
  }

  private static Problem late(Execution execution) {
    return Problem.conflict(
        "Execution %s is over already, and not by this result.".formatted(execution.id()),
        "Nothing to do: what stands, stands. Claim the next.");
  }

  private void check(Execution execution, CaptureResult result) {
    new Checks().atMost(result.reason(), "reason", 100).orRefuse();
    if (!execution.id().equals(result.executionId())
        || !execution.testRunId().equals(result.runId())) {
      throw Problem.invalid("execution_id", "must be that of the address, with its run's run_id");
    }
    checkFiles(execution, result);
  }

  private void checkFiles(Execution execution, CaptureResult result) {
    Map<String, String> uploaded =
        result.artifacts().isEmpty()
            ? Map.of()
            : artifacts.of(List.of(execution.id())).stream()
                .collect(Collectors.toMap(Artifact::name, Artifact::sha256));
    for (CaptureResult.UploadedFile file : result.artifacts()) {
      if (!file.sha256().equals(uploaded.get(file.name()))) {
        throw Problem.invalid(
            "artifacts", "lists %s, which was not uploaded like that".formatted(file.name()));
      }
    }
    boolean ok = result.status() == CaptureResult.Outcome.OK;
    if (ok && !lists(result, "page.png")) {
      throw Problem.invalid("artifacts", "must list page.png when the status is ok");
    }
    CaptureResult.Reference reference = result.reference();
    if (ok
        && reference != null
        && reference.screenshot() != null
        && !lists(result, "reference.png")) {
      throw Problem.invalid(
          "artifacts", "must list reference.png when the reference has a screenshot");
    }
  }

  private static boolean lists(CaptureResult result, String name) {
    return result.artifacts().stream().anyMatch(file -> file.name().equals(name));
  }

  private Endings.Answer store(Execution execution, CaptureResult result, StoredFile file) {
    Endings.Answer answer = endings.complete(execution, result, file.sha256());
    if (answer.how() == Endings.Completion.ACCEPTED) {
      artifacts.name(
          execution.id(),
          new Artifacts.Naming(RESULT, ArtifactType.RESULT, "application/json", null, null),
          file);
    }
    return answer;
  }
}
