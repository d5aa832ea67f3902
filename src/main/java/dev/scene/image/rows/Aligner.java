package dev.scene.image.rows;

import dev.scene.image.rows.Band.Fate;
import java.util.ArrayList;
import java.util.List;

/// Finds for every row the one it belongs to, wherever inserted, removed or moved rows pushed it.
///
/// Equal rows at both ends are taken as they are; between these, runs of equal rows are found from
/// unique ones (see [Anchors]), then in what is left runs of rows with the same edges. A run away
/// from its place must explain what its place does not.
public final class Aligner {
  private final Picture expected;
  private final Picture actual;
  private final int width;
  private final Split split;

  private Aligner(Picture expected, Picture actual) {
    this.expected = expected;
    this.actual = actual;
    this.width = Math.min(expected.width(), actual.width());
    this.split = new Split(expected, actual, width);
  }

  public static Alignment align(Picture expected, Picture actual) {
    return new Aligner(expected, actual).align();
  }

  private Alignment align() {
    int shorter = Math.min(expected.height(), actual.height());
    int top = 0;
    while (top < shorter && same(top, top)) {
      top++;
    }
    int bottom = 0;
    while (bottom < shorter - top
        && same(expected.height() - 1 - bottom, actual.height() - 1 - bottom)) {
      bottom++;
    }
    Span middle = new Span(top, expected.height() - bottom, top, actual.height() - bottom);
    List<Band> bands = new ArrayList<>();
    Alignment.add(bands, Fate.EQUAL, 0, 0, top);
    between(bands, middle);
    Alignment.add(bands, Fate.EQUAL, middle.expectedEnd(), middle.actualEnd(), bottom);
    return new Alignment(bands);
  }

  private boolean same(int expectedRow, int actualRow) {
    return expected.sameRow(expectedRow, actual, actualRow, width);
  }

  private void between(List<Band> bands, Span span) {
    if (span.oneSided()) {
      split.into(bands, span);
      return;
    }
    int[] expectedKeys = keys(expected, span.expected(), span.expectedEnd());
    int[] actualKeys = keys(actual, span.actual(), span.actualEnd());
    List<Run> exact = trusted(Anchors.find(expectedKeys, actualKeys, span), span);
    List<Run> all = withinGaps(exact, span);
    List<Band> found = new ArrayList<>();
    fill(found, all, span);
    bands.addAll(new Moves(expectedKeys, actualKeys).in(new Alignment(found)).bands());
  }

  private int[] keys(Picture picture, int from, int to) {
    return expected.speaks(actual)
        ? RowKeys.bytes(picture, from, to, width)
        : RowKeys.colours(picture, from, to, width);
  }

  private List<Run> withinGaps(List<Run> exact, Span span) {
    List<Run> all = new ArrayList<>();
    for (int i = 0; i <= exact.size(); i++) {
      Span gap = gap(exact, i, span);
      if (Math.min(gap.expectedRows(), gap.actualRows()) >= Trust.SHORTEST) {
        all.addAll(byEdges(gap));
      }
      if (i < exact.size()) {
        all.add(exact.get(i));
      }
    }
    return all;
  }

  private List<Run> byEdges(Span gap) {
    int[] left = RowKeys.edges(expected, gap.expected(), gap.expectedEnd(), width);
    int[] right = RowKeys.edges(actual, gap.actual(), gap.actualEnd(), width);
    return trusted(Anchors.find(left, right, gap), gap);
  }

  private List<Run> trusted(List<Run> runs, Span span) {
    return new Trust(expected, actual, width, split).in(runs, span);
  }

  /// What lies before the run of this number, or after the last.
  private static Span gap(List<Run> runs, int number, Span span) {
    int expectedFrom = number == 0 ? span.expected() : runs.get(number - 1).expectedEnd();
    int actualFrom = number == 0 ? span.actual() : runs.get(number - 1).actualEnd();
    boolean last = number == runs.size();
    return new Span(
        expectedFrom,
        last ? span.expectedEnd() : runs.get(number).expected(),
        actualFrom,
        last ? span.actualEnd() : runs.get(number).actual());
  }

  private void fill(List<Band> bands, List<Run> runs, Span span) {
    for (int i = 0; i <= runs.size(); i++) {
      split.into(bands, gap(runs, i, span));
      if (i < runs.size()) {
        Run run = runs.get(i);
        Alignment.add(bands, Fate.PAIRED, run.expected(), run.actual(), run.rows());
      }
    }
  }
}
