package dev.scene.image;

import dev.scene.image.pixels.Counts;
import dev.scene.image.png.Size;
import dev.scene.image.rows.Rows;
import java.util.List;
import java.util.Optional;

/// The numbers behind a verdict.
///
/// @param counts where every pixel of the canvas went, rows compared with their partners
/// @param raw the same with every row compared with the one at the same height, without a look at
///   anti-aliasing or noise
/// @param rows how many rows have no partner at the same place
/// @param maxDelta largest YIQ delta of all pixels compared with a partner, counted or not, from 0
///   to 35215
/// @param regions at most 20 boxes from top to bottom
/// @param fingerprint short key of what the change looks like, equal for the same change elsewhere;
///   empty when nothing counts as changed
public record Difference(
    Counts counts,
    Counts raw,
    Rows rows,
    double maxDelta,
    List<Region> regions,
    Optional<String> fingerprint) {
  /// Keeps its own copy of the regions.
  public Difference {
    regions = List.copyOf(regions);
  }

  static Difference none(Size size) {
    Counts equal = Counts.allEqual(size);
    return new Difference(equal, equal, Rows.IN_PLACE, 0, List.of(), Optional.empty());
  }
}
