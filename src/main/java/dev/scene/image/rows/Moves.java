package dev.scene.image.rows;

import dev.scene.image.rows.Band.Fate;
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
    for (int inserted = 0; inserted < bands.size(); inserted++) {
      for (int removed = 0; removed < bands.size(); removed++) {
        if (bands.get(inserted).fate() == Fate.INSERTED
            && bands.get(removed).fate() == Fate.REMOVED) {
          Run run = longest(bands.get(removed), bands.get(inserted));
          if (run.rows() >= SHORTEST) {
            return in(moved(bands, removed, inserted, run));
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

  private static Alignment moved(List<Band> bands, int removed, int inserted, Run run) {
    List<Band> result = new ArrayList<>();
    for (int i = 0; i < bands.size(); i++) {
      Band band = bands.get(i);
      if (i == removed) {
        int end = run.expectedEnd();
        Alignment.add(
            result, Fate.REMOVED, band.expected(), band.actual(), run.expected() - band.expected());
        Alignment.add(
            result, Fate.REMOVED, end, band.actual(), band.expected() + band.rows() - end);
      } else if (i == inserted) {
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
    return new Alignment(result);
  }
}
