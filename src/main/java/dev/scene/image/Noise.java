package dev.scene.image;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Tells rendering noise from change, for whole groups of pixels that lie together.
///
/// A letter that was drawn a fraction of a pixel aside lost on one side what it gained on the
/// other, and its gradients foretell where. A letter that was replaced fails one of both.
final class Noise {
  private static final double BALANCED = .06;
  private static final double SHIFTED = .78;

  /// An edge has but one side and can't be balanced: its gradients must explain more.
  private static final double SHIFTED_EDGE = .3;

  private static final int EDGE = 12;
  private static final int FLICKER = 6;

  /// Cells on a side of the parts in which a large group is judged once more.
  private static final int PART = 4;

  private final Mask mask;
  private final Cells cells;

  private Noise(Mask mask) {
    this.mask = mask;
    this.cells = mask.cells();
  }

  /// Marks as changed what is not noise.
  static void resolve(Mask mask) {
    new Noise(mask).resolve();
  }

  private void resolve() {
    Components components =
        Components.of(cells.columns(), cells.rows(), number -> cells.at(number) != null);
    Map<Integer, List<Integer>> groups = new HashMap<>();
    for (int number = 0; number < cells.columns() * cells.rows(); number++) {
      if (cells.at(number) != null) {
        groups.computeIfAbsent(components.root(number), root -> new ArrayList<>()).add(number);
      }
    }
    groups.values().forEach(this::judge);
  }

  private void judge(List<Integer> group) {
    if (isNoise(group)) {
      return;
    }
    Map<Integer, List<Integer>> parts = new HashMap<>();
    for (int number : group) {
      int row = number / cells.columns() / PART;
      int column = number % cells.columns() / PART;
      parts.computeIfAbsent(row * cells.columns() + column, part -> new ArrayList<>()).add(number);
    }
    List<List<Integer>> changed =
        parts.values().stream().filter(part -> parts.size() <= 4 || !isNoise(part)).toList();
    (changed.isEmpty() ? parts.values() : changed).forEach(this::change);
  }

  private boolean isNoise(List<Integer> group) {
    Cell sum = new Cell();
    for (int number : group) {
      Cell cell = cells.at(number);
      if (cell != null) {
        sum.add(cell);
      }
    }
    return sum.foreigners() == 0
        && (shifted(sum, cells.imbalance(group)) || shiftedEdge(sum) || flickers(sum));
  }

  private static boolean shifted(Cell sum, double imbalance) {
    return imbalance <= BALANCED && sum.unexplained() <= SHIFTED;
  }

  private static boolean shiftedEdge(Cell sum) {
    return sum.pixels() >= EDGE && sum.unexplained() <= SHIFTED_EDGE;
  }

  private static boolean flickers(Cell sum) {
    return sum.pixels() <= FLICKER && sum.outsiders() == 0 && sum.strongOnes() == 0;
  }

  private void change(List<Integer> part) {
    long found = 0;
    for (int number : part) {
      found += change(number, Kind.NOISE);
    }
    for (int number : found == 0 ? part : List.<Integer>of()) {
      change(number, Kind.ANTI_ALIASED);
    }
  }

  /// Makes pixels of a kind changed ones; returns how many of the cell are changed then.
  private long change(int number, Kind from) {
    Cell cell = cells.at(number);
    if (cell != null) {
      cell.count();
    }
    return mask.promote(number, from);
  }
}
