package dev.scene.image.rows;

/// Rows that follow each other in both pictures and belong together.
record Run(int expected, int actual, int rows) {

  int offset() {
    return actual - expected;
  }

  int expectedEnd() {
    return expected + rows;
  }

  int actualEnd() {
    return actual + rows;
  }
}
