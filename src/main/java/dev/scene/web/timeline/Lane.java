package dev.scene.web.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// What one runner did after the other, or one comparison after the other.
record Lane(String name, List<Bar> bars) {

  /// A stretch of the lane.
  ///
  /// @param kind how it is drawn: `lost`, `failed`, `open`, `compare` or `capture`
  /// @param phases what it consists of, where that is known
  /// @param words what it was, for people who don't see it
  record Bar(UUID execution, String kind, Piece whole, List<Piece> phases, String words) {}

  /// From where to where, in units of the scale.
  record Piece(String name, long x, long end) {
    private static final long LEAST = Scale.WIDTH / 700;

    /// How wide it is drawn: never so narrow that nobody sees it.
    public long width() {
      return Math.max(LEAST, end - x);
    }
  }

  /// Puts bars, the earliest first, into as few lanes as there were at work at once.
  static List<Lane> pack(String name, List<Bar> bars) {
    List<List<Bar>> lanes = new ArrayList<>();
    for (Bar bar : bars) {
      lanes.stream()
          .filter(lane -> lane.getLast().whole().end() <= bar.whole().x())
          .findFirst()
          .orElseGet(() -> added(lanes))
          .add(bar);
    }
    List<Lane> named = new ArrayList<>();
    for (List<Bar> lane : lanes) {
      String number = lanes.size() == 1 ? "" : " " + (named.size() + 1);
      named.add(new Lane(name + number, List.copyOf(lane)));
    }
    return named;
  }

  private static List<Bar> added(List<List<Bar>> lanes) {
    List<Bar> lane = new ArrayList<>();
    lanes.add(lane);
    return lane;
  }
}
