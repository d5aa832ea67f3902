package dev.scene.image.rows;

/// Neighbouring rows of both pictures whose partners are looked for among each other.
///
/// @param expectedEnd first row of the expected picture beyond it
/// @param actualEnd first row of the actual picture beyond it
record Span(int expected, int expectedEnd, int actual, int actualEnd) {

  int expectedRows() {
    return expectedEnd - expected;
  }

  int actualRows() {
    return actualEnd - actual;
  }

  /// Whether one of the pictures has no row here.
  boolean oneSided() {
    return expectedRows() == 0 || actualRows() == 0;
  }

  boolean empty() {
    return expectedRows() == 0 && actualRows() == 0;
  }
}
