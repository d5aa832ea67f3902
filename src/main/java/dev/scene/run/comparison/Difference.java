package dev.scene.run.comparison;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a comparison found; counts are pixels of the union canvas, `percent` is of it, with four
/// decimals. Every pixel is accounted for: the seven counts add up to the union.
///
/// What was stored before there were `raw` counts, `rows` and a `fingerprint` was compared row by
/// row as it stands: it reads as such.
///
/// @param verdict `identical`, `noise`, `moved` or `changed`
/// @param exact pixels that are not exactly equal, seen or not
/// @param counts rows compared with the rows they belong to
/// @param raw every row compared with the one at the same height, anti-aliasing and noise counted
/// @param fingerprint the same where the same has changed; null when nothing has
public record Difference(
    String verdict,
    Size expected,
    Size actual,
    double percent,
    long exact,
    Counts counts,
    Counts raw,
    Rows rows,
    double largestDelta,
    List<Region> regions,
    @Nullable String fingerprint,
    Map<String, Double> timingsMs) {

  public Difference {
    raw = Objects.requireNonNullElse(raw, counts);
    rows = Objects.requireNonNullElse(rows, Rows.IN_PLACE);
  }

  /// How many pixels differ so that it can be seen.
  public long differing() {
    return counts.differing();
  }

  /// Whether anything differs so that it can be seen, however little; rows that only changed places
  /// are seen, though every pixel has its partner.
  public boolean differs() {
    return verdict.equals("changed") || verdict.equals("moved");
  }

  public record Size(int width, int height) {}

  public record Counts(
      long equal,
      long belowThreshold,
      long antiAliased,
      long noise,
      long changed,
      long added,
      long removed) {

    /// Changed, added and removed.
    public long differing() {
      return changed + added + removed;
    }
  }

  /// How many rows have no partner, or have it in another order.
  public record Rows(int inserted, int removed, int moved) {
    /// Every row stands where it stood.
    public static final Rows IN_PLACE = new Rows(0, 0, 0);
  }

  /// A box around what differs, with the number of differing pixels in it.
  ///
  /// @param y top edge on the observed picture; of what was removed, the row before which it stood
  /// @param kind `changed`, `added`, `removed`, `moved` or `noise`
  /// @param expectedY the row of the baseline that stood where the top edge is
  public record Region(
      int x, int y, int width, int height, String kind, long pixels, Integer expectedY) {

    public Region {
      expectedY = Objects.requireNonNullElse(expectedY, y);
    }
  }
}
