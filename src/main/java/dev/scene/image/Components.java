package dev.scene.image;

/// Groups of cells that differ and touch each other, corners included (union-find).
final class Components {
  private final Grid grid;
  private final int[] parents;

  private Components(Grid grid) {
    this.grid = grid;
    this.parents = new int[grid.columns() * grid.rows()];
  }

  static Components of(Grid grid) {
    Components components = new Components(grid);
    for (int row = 0; row < grid.rows(); row++) {
      for (int column = 0; column < grid.columns(); column++) {
        components.add(column, row);
      }
    }
    return components;
  }

  private void add(int column, int row) {
    int cell = cell(column, row);
    parents[cell] = cell;
    if (grid.differsAt(column, row)) {
      join(cell, column - 1, row);
      join(cell, column - 1, row - 1);
      join(cell, column, row - 1);
      join(cell, column + 1, row - 1);
    }
  }

  private void join(int cell, int column, int row) {
    boolean inside = column >= 0 && column < grid.columns() && row >= 0;
    if (inside && grid.differsAt(column, row)) {
      parents[root(cell)] = root(cell(column, row));
    }
  }

  private int cell(int column, int row) {
    return row * grid.columns() + column;
  }

  /// Number of groups.
  int count() {
    int count = 0;
    for (int row = 0; row < grid.rows(); row++) {
      for (int column = 0; column < grid.columns(); column++) {
        int cell = cell(column, row);
        count += grid.differsAt(column, row) && parents[cell] == cell ? 1 : 0;
      }
    }
    return count;
  }

  /// The cell that stands for the group of this one.
  int rootAt(int column, int row) {
    return root(cell(column, row));
  }

  private int root(int cell) {
    int at = cell;
    while (parents[at] != at) {
      parents[at] = parents[parents[at]];
      at = parents[at];
    }
    return at;
  }

  Grid grid() {
    return grid;
  }
}
