package dev.scene.image;

import dev.scene.image.Band.Fate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Finds bands that are neither new nor gone but stand elsewhere.
final class Moves {
  private static final int SHORTEST = 8;

  private final int[] expectedKeys;
  private final int[] actualKeys;

  Moves(int[] expectedKeys, int[] actualKeys) {
    this.expectedKeys = expectedKeys;
    this.actualKeys = actualKeys;
  }

  /// The same alignment, with what was removed at one place and inserted at another as moved.
  Alignment in(Alignment alignment) {
    List<Band> bands = alignment.bands();
    for (Band inserted : bands) {
      for (Band removed : bands) {
        if (inserted.fate() == Fate.INSERTED && removed.fate() == Fate.REMOVED) {
          Run run = longest(removed, inserted);
          if (run.rows() >= SHORTEST) {
            return in(new Alignment(moved(bands, removed, inserted, run)));
          }
        }
      }
    }
    return alignment;
  }

  private Run longest(Band removed, Band inserted) {
    Span span =
        new Span(
            removed.expected(),
            removed.expected() + removed.rows(),
            inserted.actual(),
            inserted.actual() + inserted.rows());
    return Anchors.find(expectedKeys, actualKeys, span).stream()
        .max(Comparator.comparingInt(Run::rows))
        .orElse(new Run(0, 0, 0));
  }

  private static List<Band> moved(List<Band> bands, Band removed, Band inserted, Run run) {
    List<Band> result = new ArrayList<>();
    for (Band band : bands) {
      if (band == removed) {
        int end = run.expectedEnd();
        Alignment.add(
            result, Fate.REMOVED, band.expected(), band.actual(), run.expected() - band.expected());
        Alignment.add(
            result, Fate.REMOVED, end, band.actual(), band.expected() + band.rows() - end);
      } else if (band == inserted) {
        int end = run.actualEnd();
        Alignment.add(
            result, Fate.INSERTED, band.expected(), band.actual(), run.actual() - band.actual());
        Alignment.add(result, Fate.MOVED, run.expected(), run.actual(), run.rows());
        Alignment.add(
            result, Fate.INSERTED, band.expected(), end, band.actual() + band.rows() - end);
      } else {
        Alignment.add(result, band.fate(), band.expected(), band.actual(), band.rows());
      }
    }
    return result;
  }
}
