package dev.scene.image;

import java.util.List;

/// The numbers behind a verdict.
///
/// @param maxDelta largest YIQ delta of all pixels both pictures cover, counted or not, from 0 to
///   35215
/// @param regions at most 20 boxes from top to bottom; they share no pixel that differs, and each
///   such pixel is in one
public record Difference(Counts counts, double maxDelta, List<Region> regions) {
  /// Keeps its own copy of the regions.
  public Difference {
    regions = List.copyOf(regions);
  }

  static Difference none(Size size) {
    return new Difference(Counts.allEqual(size), 0, List.of());
  }
}
