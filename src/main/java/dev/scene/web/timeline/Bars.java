package dev.scene.web.timeline;

import dev.scene.web.evidence.Phase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/// Draws work on a scale.
record Bars(Scale scale) {

  List<Lane> runners(List<Work> all) {
    return Lane.pack(
        "Runner",
        all.stream().sorted(Comparator.comparing(Work::start)).map(this::capture).toList());
  }

  List<Lane> comparisons(List<Work> all) {
    return Lane.pack(
        "Compare",
        all.stream()
            .filter(work -> work.compared() != null)
            .sorted(Comparator.comparing(Work::end))
            .map(this::comparison)
            .toList());
  }

  private Lane.Bar capture(Work work) {
    return new Lane.Bar(
        work.execution().id(),
        kind(work),
        piece("whole", work.start(), work.end()),
        phases(work),
        "%s: waited %s, %s %s in %s"
            .formatted(
                work.name(),
                Phase.took(work.waited().toMillis()),
                done(work),
                Phase.took(work.took().toMillis()),
                work.attempt().container()));
  }

  private static String kind(Work work) {
    if (work.attempt().endedAt() == null) {
      return "open";
    }
    if (work.lost()) {
      return "lost";
    }
    return work.failed() ? "failed" : "capture";
  }

  private static String done(Work work) {
    return switch (kind(work)) {
      case "open" -> "at work for";
      case "lost" -> "attempt lost after";
      case "failed" -> "ended after";
      default -> "captured in";
    };
  }

  private List<Lane.Piece> phases(Work work) {
    List<Lane.Piece> pieces = new ArrayList<>();
    for (Phase phase : work.phases()) {
      Instant from = work.start().plusMillis(phase.from());
      Instant to = from.plusMillis(phase.millis());
      if (scale.at(to) - scale.at(from) >= Scale.WIDTH / 1000 && !to.isAfter(work.end())) {
        pieces.add(piece(phase.name(), from, to));
      }
    }
    return pieces;
  }

  private Lane.Bar comparison(Work work) {
    Instant compared = Objects.requireNonNull(work.compared());
    return new Lane.Bar(
        work.execution().id(),
        "compare",
        piece("compare", work.end(), compared),
        List.of(),
        "%s: compared %s after its capture"
            .formatted(work.name(), Phase.took(Duration.between(work.end(), compared).toMillis())));
  }

  private Lane.Piece piece(String name, Instant from, Instant to) {
    return new Lane.Piece(name, scale.at(from), Math.max(scale.at(from) + 1, scale.at(to)));
  }

  /// How many waited for a runner, as the corners of an area that is 100 high.
  String waiting(List<Work> all) {
    List<Instant> queued = new ArrayList<>();
    List<Instant> taken = new ArrayList<>();
    for (Work work : all) {
      if (work.attempt().attempt() == 1) {
        queued.add(work.execution().createdAt());
        taken.add(work.start());
      }
    }
    int most = queued.size();
    StringBuilder corners = new StringBuilder("0,100");
    int waiting = 0;
    List<Instant> changes = new ArrayList<>(queued);
    changes.addAll(taken);
    changes.sort(Comparator.naturalOrder());
    for (Instant change : changes.stream().distinct().toList()) {
      corner(corners, change, waiting, most);
      waiting =
          (int) queued.stream().filter(it -> !it.isAfter(change)).count()
              - (int) taken.stream().filter(it -> !it.isAfter(change)).count();
      corner(corners, change, waiting, most);
    }
    return corners.append(" %d,100".formatted(Scale.WIDTH)).toString();
  }

  private void corner(StringBuilder corners, Instant at, int waiting, int most) {
    corners.append(" %d,%d".formatted(scale.at(at), 100 - 100L * waiting / Math.max(1, most)));
  }
}
