package dev.scene.runner;

import dev.scene.runner.evidence.Evidence;
import dev.scene.runner.evidence.Phase;
import dev.scene.runner.service.Messages.Artifact;
import dev.scene.runner.service.Messages.Claim;
import dev.scene.runner.service.Messages.Environment;
import dev.scene.runner.service.Messages.Result;
import dev.scene.runner.service.Messages.Timings;
import dev.scene.runner.trouble.CaptureFailed;
import java.util.List;

/// Puts the result message together.
///
/// @param outcome what came of it, and after how many attempts
record Results(
    Claim claim, Attempts.Outcome outcome, List<Artifact> artifacts, Environment environment) {

  Result result(long uploadMs, long totalMs) {
    Evidence evidence = outcome.evidence();
    CaptureFailed failure = outcome.failure();
    return new Result(
        claim.executionId(),
        claim.runId(),
        claim.attempt(),
        failure == null ? "ok" : "failed",
        failure == null ? null : failure.reason().label(),
        message(),
        evidence.page().finalUrl(),
        evidence.page().httpStatus(),
        evidence.page().screenshot(),
        evidence.page().isUnstable(),
        outcome.attempts(),
        evidence.page().ignored(),
        evidence.referenceResult(),
        timings(evidence, uploadMs, totalMs),
        environment,
        List.copyOf(evidence.warnings()),
        artifacts);
  }

  private static Timings timings(Evidence evidence, long uploadMs, long totalMs) {
    return new Timings(
        evidence.ms(Phase.NAVIGATION),
        evidence.ms(Phase.ACTIONS),
        evidence.ms(Phase.SCROLL),
        evidence.ms(Phase.SETTLE),
        evidence.ms(Phase.CAPTURE),
        evidence.ms(Phase.REFERENCE),
        evidence.ms(Phase.EVIDENCE),
        uploadMs,
        totalMs);
  }

  private String message() {
    CaptureFailed failure = outcome.failure();
    if (failure != null) return outcome.evidence().told(String.valueOf(failure.getMessage()));
    return outcome.evidence().page().captured();
  }
}
