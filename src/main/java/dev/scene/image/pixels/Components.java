package dev.scene.image.pixels;

import java.util.function.IntPredicate;

/// Groups of cells that touch each other, corners included (union-find).
public final class Components {
  private final int columns;
  private final int rows;
  private final IntPredicate member;
  private final int[] parents;

  private Components(int columns, int rows, IntPredicate member) {
    this.columns = columns;
    this.rows = rows;
    this.member = member;
    this.parents = new int[columns * rows];
  }

  public static Components of(int columns, int rows, IntPredicate member) {
    Components components = new Components(columns, rows, member);
    for (int row = 0; row < components.rows; row++) {
      for (int column = 0; column < components.columns; column++) {
        components.add(column, row);
      }
    }
    return components;
  }

  private void add(int column, int row) {
    int cell = row * columns + column;
    parents[cell] = cell;
    if (member.test(cell)) {
      join(cell, column - 1, row);
      join(cell, column - 1, row - 1);
      join(cell, column, row - 1);
      join(cell, column + 1, row - 1);
    }
  }

  private void join(int cell, int column, int row) {
    boolean inside = column >= 0 && column < columns && row >= 0;
    int other = row * columns + column;
    if (inside && member.test(other)) {
      parents[root(cell)] = root(other);
    }
  }

  /// Number of groups.
  public int count() {
    int count = 0;
    for (int cell = 0; cell < parents.length; cell++) {
      count += member.test(cell) && parents[cell] == cell ? 1 : 0;
    }
    return count;
  }

  /// The groups of cells of twice the side.
  public Components coarser() {
    int halfColumns = Math.ceilDiv(columns, 2);
    int halfRows = Math.ceilDiv(rows, 2);
    boolean[] members = new boolean[halfColumns * halfRows];
    for (int cell = 0; cell < parents.length; cell++) {
      if (member.test(cell)) {
        members[cell / columns / 2 * halfColumns + cell % columns / 2] = true;
      }
    }
    return of(halfColumns, halfRows, cell -> members[cell]);
  }

  /// The cell that stands for the group of this one.
  public int root(int cell) {
    int at = cell;
    while (parents[at] != at) {
      parents[at] = parents[parents[at]];
      at = parents[at];
    }
    return at;
  }
}
