package dev.scene.runner;

import dev.scene.runner.evidence.Evidence;
import dev.scene.runner.evidence.Phase;
import dev.scene.runner.service.Messages.Artifact;
import dev.scene.runner.service.Messages.Claim;
import dev.scene.runner.service.Messages.Environment;
import dev.scene.runner.service.Messages.Result;
import dev.scene.runner.service.Messages.Size;
import dev.scene.runner.service.Messages.Timings;
import dev.scene.runner.text.Redaction;
import dev.scene.runner.text.Text;
import dev.scene.runner.trouble.CaptureFailed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Puts the result message together.
///
/// @param failure what went wrong, or nothing
record Results(
    Claim claim,
    Evidence evidence,
    @Nullable CaptureFailed failure,
    List<Artifact> artifacts,
    Environment environment) {

  Result result(long uploadMs, long totalMs) {
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
        1,
        evidence.page().ignored(),
        evidence.referenceResult(),
        timings(uploadMs, totalMs),
        environment,
        List.copyOf(evidence.warnings()),
        artifacts);
  }

  private Timings timings(long uploadMs, long totalMs) {
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
    if (failure != null) return Text.oneLine(Redaction.of(String.valueOf(failure.getMessage())));
    Size size = evidence.page().screenshot();
    return size == null
        ? "Captured"
        : "Captured %d x %d pixels".formatted(size.width(), size.height());
  }
}
