package dev.scene.cli.compare;

import dev.scene.image.Comparison;
import dev.scene.image.Verdict;
import java.util.List;
import java.util.Optional;

/// What became of one pair.
sealed interface Result {
  Pair pair();

  /// What the command's exit code has to say about it: 0 as good as equal, 1 different, 2 failed.
  int exitCode();

  /// @param comparison of the last round, without its pictures
  /// @param cpuMillis CPU time of the process in each round: reading both files, comparing, drawing
  /// @param wallMillis the same by the clock on the wall
  record Compared(
      Pair pair,
      Comparison comparison,
      Optional<Saved> saved,
      List<Double> cpuMillis,
      List<Double> wallMillis)
      implements Result {
    public Compared {
      cpuMillis = List.copyOf(cpuMillis);
      wallMillis = List.copyOf(wallMillis);
    }

    @Override
    public int exitCode() {
      Verdict verdict = comparison.verdict();
      return verdict == Verdict.IDENTICAL || verdict == Verdict.NOISE ? 0 : 1;
    }
  }

  /// @param reason one line: what was tried, why it failed, what to do
  record Failed(Pair pair, String reason) implements Result {
    @Override
    public int exitCode() {
      return 2;
    }
  }
}
