package dev.scene.image;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Draws boxes around pixels that differ.
///
/// Pixels in cells that touch share a box, so what lies less than a cell apart is one region. Cells
/// begin at 8 px and double until no more than 20 boxes are left.
final class Regions {
  private static final int MOST = 20;

  private final Mask mask;
  private final Components components;
  private final Map<Integer, Box> boxes = new HashMap<>();

  private Regions(Mask mask, Components components) {
    this.mask = mask;
    this.components = components;
  }

  static List<Region> of(Mask mask) {
    Components components = Components.of(mask.grid());
    while (components.count() > MOST) {
      components = Components.of(components.grid().coarser());
    }
    return new Regions(mask, components).boxes();
  }

  private List<Region> boxes() {
    Grid grid = components.grid();
    for (int row = 0; row < grid.rows(); row++) {
      for (int column = 0; column < grid.columns(); column++) {
        if (grid.differsAt(column, row)) {
          collect(column, row);
        }
      }
    }
    return boxes.values().stream()
        .map(Box::region)
        .sorted(Comparator.comparingInt(Region::y).thenComparingInt(Region::x))
        .toList();
  }

  private void collect(int column, int row) {
    Box box = boxes.computeIfAbsent(components.rootAt(column, row), root -> new Box());
    int side = components.grid().side();
    int right = Math.min((column + 1) * side, mask.size().width());
    int bottom = Math.min((row + 1) * side, mask.size().height());
    for (int y = row * side; y < bottom; y++) {
      for (int x = column * side; x < right; x++) {
        if (mask.differsAt(x, y)) {
          box.add(x, y);
        }
      }
    }
  }

  private static final class Box {
    private int left = Integer.MAX_VALUE;
    private int top = Integer.MAX_VALUE;
    private int right;
    private int bottom;
    private long pixels;

    void add(int x, int y) {
      left = Math.min(left, x);
      top = Math.min(top, y);
      right = Math.max(right, x);
      bottom = Math.max(bottom, y);
      pixels++;
    }

    Region region() {
      return new Region(
          left, top, right - left + 1, bottom - top + 1, Region.Kind.CHANGED, pixels, top);
    }
  }
}
