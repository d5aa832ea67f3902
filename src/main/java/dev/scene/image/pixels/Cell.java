package dev.scene.image.pixels;

import dev.scene.image.rows.YiqDelta;
import java.util.Arrays;

/// What is known of pixels above the threshold that lie together.
public final class Cell {
  /// Foreign pixels after which more would not tell more.
  private static final int PLENTY = 12;

  /// Warm enough that the faintest lone pixel is still seen when the heatmap is blurred.
  private static final int FAINTEST = 64;

  private static final int HOTTEST = 255;

  private final Flow flow = new Flow();
  private int pixels;
  private int foreign;
  private int strong;
  private int outside;
  private int smooth;
  private final int[] whole = new int[2 * Surroundings.SIDES];
  private double largest;
  private boolean counts;
  private boolean displaced;

  /// A pixel that no shift explains.
  void foreign() {
    pixels++;
    foreign++;
  }

  /// A pixel that a shift may explain.
  void suspect(boolean isStrong, boolean isInside) {
    pixels++;
    strong += isStrong ? 1 : 0;
    outside += isInside ? 0 : 1;
  }

  /// A pixel that has the colour which its neighbour on this side had before, or, with numbers from
  /// four on, whose former colour its neighbour has now.
  void matches(int side) {
    whole[side]++;
  }

  /// Whether just about all pixels came from one side: moved by a pixel, not redrawn between two.
  boolean movedWhole() {
    return pixels > 0 && Arrays.stream(whole).max().orElse(0) * 20 >= pixels * 19;
  }

  /// Whether every pixel differs a little only, and not beyond its surroundings.
  boolean flickers() {
    return foreign == 0 && outside == 0 && strong == 0;
  }

  /// A pixel that only smooths an edge.
  void smooth() {
    smooth++;
  }

  /// Whether every pixel only smooths an edge.
  boolean smooths() {
    return smooth == pixels;
  }

  /// Whether so many pixels are foreign that the others need no look.
  boolean settled() {
    return foreign >= PLENTY;
  }

  /// A pixel this far from its partner.
  void delta(double delta) {
    largest = Math.max(largest, delta);
  }

  /// What is here stood at another height and was drawn anew.
  void displace() {
    displaced = true;
  }

  boolean displaced() {
    return displaced;
  }

  /// From now on, what differs here counts as changed.
  public void count() {
    counts = true;
  }

  boolean counts() {
    return counts;
  }

  /// From 0, nothing counts, to 255.
  int heat() {
    // the root spreads the small deltas, which are the common ones
    return counts
        ? FAINTEST + (int) ((HOTTEST - FAINTEST) * Math.sqrt(largest / YiqDelta.LARGEST))
        : 0;
  }

  /// One channel of a pixel that a shift may explain.
  void channel(double gradientX, double gradientY, int change) {
    flow.add(gradientX, gradientY, change);
  }

  void add(Cell other) {
    flow.add(other.flow);
    pixels += other.pixels;
    foreign += other.foreign;
    strong += other.strong;
    outside += other.outside;
    smooth += other.smooth;
    displaced |= other.displaced;
    for (int i = 0; i < whole.length; i++) {
      whole[i] += other.whole[i];
    }
  }

  int pixels() {
    return pixels;
  }

  /// How many pixels no shift explains.
  int foreigners() {
    return foreign;
  }

  /// See [Flow#length()].
  double shift() {
    return flow.length();
  }

  /// See [Flow#unexplained()].
  double unexplained() {
    return flow.unexplained();
  }
}
