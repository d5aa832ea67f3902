package dev.scene.runner;

import dev.scene.runner.evidence.Evidence;
import dev.scene.runner.service.Messages.Artifact;
import dev.scene.runner.service.Messages.Claim;
import dev.scene.runner.service.Messages.Environment;
import dev.scene.runner.service.Messages.Result;
import dev.scene.runner.service.Messages.Size;
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
        evidence.finalUrl(),
        evidence.httpStatus(),
        evidence.screenshot(),
        false,
        outcome.attempts(),
        List.of(),
        null,
        new Timings(
            evidence.navigationMs(),
            0,
            0,
            evidence.settleMs(),
            evidence.captureMs(),
            0,
            evidence.evidenceMs(),
            uploadMs,
            totalMs),
        environment,
        List.copyOf(evidence.warnings()),
        artifacts);
  }

  private String message() {
    CaptureFailed failure = outcome.failure();
    if (failure != null) return outcome.evidence().told(String.valueOf(failure.getMessage()));
    Size size = outcome.evidence().screenshot();
    return size == null
        ? "Captured"
        : "Captured %d x %d pixels".formatted(size.width(), size.height());
  }
}
