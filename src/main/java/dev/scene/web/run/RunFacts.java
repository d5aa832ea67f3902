package dev.scene.web.run;

import dev.scene.baseline.Approvals;
import dev.scene.run.CaptureResult;
import dev.scene.run.Execution;
import dev.scene.run.Run;
import dev.scene.run.RunWarnings;
import dev.scene.run.Totals;
import dev.scene.web.evidence.Versions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;

/// Gathers what is known of a run beyond its rows.
@ApplicationScoped
class RunFacts {
  private final RunWarnings warnings;
  private final TimeLeft timeLeft;
  private final Approvals approvals;

  RunFacts(RunWarnings warnings, TimeLeft timeLeft, Approvals approvals) {
    this.warnings = warnings;
    this.timeLeft = timeLeft;
    this.approvals = approvals;
  }

  RunView.Facts of(Run run, List<Execution> all, Totals totals) {
    return new RunView.Facts(
        warnings.of(run.id()),
        versions(all),
        timeLeft.of(run, all),
        approvals.isOpenTo(run, totals));
  }

  private static List<String> versions(List<Execution> all) {
    return all.stream()
        .map(Execution::result)
        .filter(Objects::nonNull)
        .map(CaptureResult::environment)
        .distinct()
        .map(environment -> Versions.of(environment).words())
        .filter(words -> !words.isEmpty())
        .distinct()
        .sorted()
        .toList();
  }
}
