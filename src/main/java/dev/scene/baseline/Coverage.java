package dev.scene.baseline;

/// How many of the executions that a run of the batch would have now a baseline has a picture for.
public record Coverage(int covered, int wanted) {
  public int missing() {
    return wanted - covered;
  }
}
