package dev.scene.web.run;

import dev.scene.review.Reviews;
import dev.scene.run.Run;
import dev.scene.run.past.Brief;
import dev.scene.run.past.RunWarnings;
import dev.scene.web.evidence.Versions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;

/// What should be known of a run beside its pictures.
@ApplicationScoped
class RunFacts {
  private final RunWarnings warnings;
  private final TimeLeft timeLeft;
  private final Reviews reviews;

  RunFacts(RunWarnings warnings, TimeLeft timeLeft, Reviews reviews) {
    this.warnings = warnings;
    this.timeLeft = timeLeft;
    this.reviews = reviews;
  }

  RunView.Facts of(Run run, List<Brief> all) {
    return new RunView.Facts(
        warnings.of(run.id()),
        versions(all),
        timeLeft.of(run, all),
        reviews.tally(run.id()),
        reviews.isOpenTo(run));
  }

  private static List<String> versions(List<Brief> all) {
    return all.stream()
        .map(Brief::result)
        .filter(Objects::nonNull)
        .map(result -> result.environment())
        .distinct()
        .map(environment -> Versions.of(environment).words())
        .filter(words -> !words.isEmpty())
        .distinct()
        .sorted()
        .toList();
  }
}
