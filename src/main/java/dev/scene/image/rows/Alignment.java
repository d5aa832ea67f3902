package dev.scene.image.rows;

import dev.scene.image.rows.Band.Fate;
import java.util.ArrayList;
import java.util.List;

/// Which row of the actual picture belongs to which of the expected one: bands in the order of the
/// actual picture, which together hold every row of both exactly once.
public record Alignment(List<Band> bands) {

  /// Every row with the one at the same height; what one picture has more is inserted or removed.
  public static Alignment inPlace(int expected, int actual) {
    List<Band> bands = new ArrayList<>();
    int common = Math.min(expected, actual);
    add(bands, Fate.PAIRED, 0, 0, common);
    add(bands, Fate.INSERTED, common, common, actual - common);
    add(bands, Fate.REMOVED, common, common, expected - common);
    return new Alignment(bands);
  }

  /// Adds a band unless it is empty; one that goes on where the last ended becomes part of it.
  static void add(List<Band> bands, Fate fate, int expected, int actual, int rows) {
    if (rows <= 0) {
      return;
    }
    if (!bands.isEmpty()) {
      Band last = bands.getLast();
      if (last.fate() == fate && continues(last, expected, actual)) {
        bands.removeLast();
        bands.add(new Band(fate, last.expected(), last.actual(), last.rows() + rows));
        return;
      }
    }
    bands.add(new Band(fate, expected, actual, rows));
  }

  private static boolean continues(Band last, int expected, int actual) {
    int expectedEnd = last.expected() + (last.fate() == Fate.INSERTED ? 0 : last.rows());
    int actualEnd = last.actual() + (last.fate() == Fate.REMOVED ? 0 : last.rows());
    return expectedEnd == expected && actualEnd == actual;
  }

  /// Whether every pair of rows stands at one height.
  public boolean inPlace() {
    return bands.stream().allMatch(band -> !band.paired() || band.offset() == 0);
  }

  /// The row of the expected picture that belongs to a row of the actual one, or stands where that
  /// was inserted; beyond the actual picture, the row at the same height.
  public int expectedRow(int actualRow) {
    for (Band band : bands) {
      if (band.fate() != Fate.REMOVED
          && actualRow >= band.actual()
          && actualRow < band.actual() + band.rows()) {
        return band.paired() ? actualRow - band.offset() : band.expected();
      }
    }
    return actualRow;
  }

  /// Whether every row equals the one at the same height, and neither picture has more.
  public boolean equal() {
    return bands.stream().allMatch(band -> band.fate() == Fate.EQUAL && band.offset() == 0);
  }

  public Rows rows() {
    return new Rows(rows(Fate.INSERTED), rows(Fate.REMOVED), rows(Fate.MOVED));
  }

  private int rows(Fate fate) {
    return bands.stream().filter(band -> band.fate() == fate).mapToInt(Band::rows).sum();
  }
}
