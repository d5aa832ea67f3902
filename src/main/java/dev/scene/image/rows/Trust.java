package dev.scene.image.rows;

import java.util.ArrayList;
import java.util.List;

/// Drops runs that match by chance: short ones, plain ones, and such whose rows look as right at
/// the place where their neighbours would have put them.
final class Trust {
  /// Rows that a run away from its place must have.
  static final int SHORTEST = 8;

  private static final int LOOKED_AT = 32;

  private final Picture expected;
  private final Picture actual;
  private final int width;
  private final Split split;

  Trust(Picture expected, Picture actual, int width, Split split) {
    this.expected = expected;
    this.actual = actual;
    this.width = width;
    this.split = split;
  }

  /// The runs of a span that stay.
  List<Run> in(List<Run> runs, Span span) {
    int first = span.actual() - span.expected();
    int last = span.actualEnd() - span.expectedEnd();
    List<List<Run>> groups = groups(runs);
    for (int i = 0; i < groups.size(); i++) {
      int before = i == 0 ? first : groups.get(i - 1).getLast().offset();
      int after = i + 1 == groups.size() ? last : groups.get(i + 1).getFirst().offset();
      if (!earned(groups.get(i), new int[] {before, after, first, last})) {
        List<Run> rest = new ArrayList<>(runs);
        rest.removeAll(groups.get(i));
        return in(rest, span);
      }
    }
    return runs;
  }

  /// Runs with one offset that follow each other.
  private static List<List<Run>> groups(List<Run> runs) {
    List<List<Run>> groups = new ArrayList<>();
    for (Run run : runs) {
      if (groups.isEmpty() || groups.getLast().getLast().offset() != run.offset()) {
        groups.add(new ArrayList<>());
      }
      groups.getLast().add(run);
    }
    return groups;
  }

  private boolean earned(List<Run> group, int[] elsewhere) {
    int offset = group.getFirst().offset();
    for (int other : elsewhere) {
      if (offset == other) {
        return true;
      }
    }
    int rows = group.stream().mapToInt(Run::rows).sum();
    return rows >= SHORTEST && betterHere(group, elsewhere);
  }

  /// Whether the rows fit where they are, and don't where others around them went.
  private boolean betterHere(List<Run> group, int[] elsewhere) {
    long here = 0;
    long there = 0;
    int telling = 0;
    for (Run run : group) {
      for (int row = 0; row < run.rows(); row += Math.max(1, run.rows() / LOOKED_AT)) {
        int expectedRow = run.expected() + row;
        telling += expected.flat(expectedRow, width) ? 0 : 1;
        here += split.cost(expectedRow, run.actual() + row);
        long least = Long.MAX_VALUE;
        for (int offset : elsewhere) {
          least = Math.min(least, costAt(expectedRow, offset));
        }
        there += least;
      }
    }
    return telling >= SHORTEST / 2 && here * 4 < there;
  }

  private long costAt(int expectedRow, int offset) {
    int row = expectedRow + offset;
    return row < 0 || row >= actual.height() ? width : split.cost(expectedRow, row);
  }
}
