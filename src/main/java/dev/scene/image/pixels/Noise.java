package dev.scene.image.pixels;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Tells rendering noise from change, for whole groups of pixels that lie together.
///
/// A letter that was drawn a fraction of a pixel aside lost on one side what it gained on the
/// other, and its gradients foretell where; a letter that was replaced fails one of both. How
/// strictly this is taken depends on the company: a lone group must prove it beyond doubt, while on
/// a page on which everything else is noise, the last few doubtful ones are noise too.
public final class Noise {
  /// Groups of this many pixels or fewer have too few for sums to mean much.
  private static final int FEW_PIXELS = 6;

  /// As before, on a page on which everything else is noise.
  private static final int FEW_AMONG_NOISE = 10;

  /// Where an edge is drawn anew further down, its pixels flicker no denser than this in a cell.
  private static final int SPARSE = 5;

  /// What a shift may leave unexplained of an edge of which nothing but smoothing changed.
  private static final double SMOOTH = .5;

  /// Cells on a side of the parts in which a large group is judged once more.
  private static final int PART = 4;

  private static final int MANY_GROUPS = 20;
  private static final int LONE_GROUPS = 3;

  /// About a line of text; what is more has company in itself.
  private static final int LONE_PIXELS = 1500;

  private final Mask mask;
  private final Cells cells;

  private Noise(Mask mask) {
    this.mask = mask;
    this.cells = mask.cells();
  }

  /// Marks as changed what is not noise, and as noise what is.
  public static void resolve(Mask mask) {
    new Noise(mask).resolve();
  }

  private void resolve() {
    List<Group> groups = groups();
    Proof proof = required(groups);
    groups.forEach(group -> judge(group, proof));
  }

  private List<Group> groups() {
    Components components =
        Components.of(cells.columns(), cells.rows(), number -> cells.at(number) != null);
    Map<Integer, List<Integer>> numbers = new HashMap<>();
    for (int number = 0; number < cells.columns() * cells.rows(); number++) {
      if (cells.at(number) != null) {
        numbers.computeIfAbsent(components.root(number), root -> new ArrayList<>()).add(number);
      }
    }
    return numbers.values().stream().map(this::group).toList();
  }

  private Group group(List<Integer> numbers) {
    return new Group(numbers, cells.sum(numbers), cells.imbalance(numbers));
  }

  private static Proof required(List<Group> groups) {
    long all = 0;
    long noise = 0;
    int noisy = 0;
    for (Group group : groups) {
      all += group.sum.pixels();
      if (isNoise(group, Proof.LIKELY)) {
        noise += group.sum.pixels();
        noisy++;
      }
    }
    if (groups.size() <= LONE_GROUPS && all <= LONE_PIXELS) {
      return Proof.BEYOND_DOUBT;
    }
    return noisy >= MANY_GROUPS && noise * 10 >= all * 9 ? Proof.LIKELY : Proof.CONVINCING;
  }

  private void judge(Group group, Proof proof) {
    if (isNoise(group, proof)) {
      group.numbers.forEach(number -> mask.turn(number, Kind.CHANGED, Kind.NOISE));
      return;
    }
    Map<Integer, List<Integer>> parts = new HashMap<>();
    for (int number : group.numbers) {
      int row = number / cells.columns() / PART;
      int column = number % cells.columns() / PART;
      parts.computeIfAbsent(row * cells.columns() + column, part -> new ArrayList<>()).add(number);
    }
    List<List<Integer>> changed =
        parts.values().stream()
            .filter(part -> parts.size() <= PART || !isNoise(group(part), proof))
            .toList();
    (changed.isEmpty() ? parts.values() : changed).forEach(this::change);
  }

  private static boolean isNoise(Group group, Proof proof) {
    Cell sum = group.sum;
    if (proof.equals(Proof.LIKELY)) {
      return sum.pixels() <= FEW_AMONG_NOISE || explained(group, proof);
    }
    int few = sum.displaced() ? Math.max(FEW_PIXELS, SPARSE * group.numbers.size()) : FEW_PIXELS;
    if (sum.pixels() <= few && sum.flickers()) {
      return true;
    }
    return !sum.movedWhole() && explained(group, sum.displaced() ? Proof.REDRAWN : proof);
  }

  private static boolean explained(Group group, Proof proof) {
    Cell sum = group.sum;
    return sum.foreigners() <= sum.pixels() * proof.foreignShare()
        && sum.shift() <= proof.shift()
        && (proof.holds(sum.unexplained(), group.imbalance) || smoothEdge(sum));
  }

  private static boolean smoothEdge(Cell sum) {
    return sum.smooths() && sum.unexplained() <= SMOOTH;
  }

  private void change(List<Integer> part) {
    part.forEach(number -> cells.count(number));
    part.forEach(number -> mask.turn(number, Kind.NOISE, Kind.CHANGED));
    if (part.stream().noneMatch(number -> mask.has(number, Kind.CHANGED))) {
      part.forEach(number -> mask.turn(number, Kind.ANTI_ALIASED, Kind.CHANGED));
    }
  }

  /// Cells that lie together, by number, with what is known of them as a whole.
  private record Group(List<Integer> numbers, Cell sum, double imbalance) {}
}
