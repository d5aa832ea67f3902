package dev.scene.web.baseline;

import dev.scene.baseline.BaselineItem;
import dev.scene.baseline.Baselines;
import dev.scene.catalog.Browser;
import dev.scene.catalog.Viewport;
import dev.scene.compare.BaselinePair;
import dev.scene.compare.BaselinePairs;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Lays two baselines beside each other, picture by picture. What was not compared yet is, for as
/// long as one looks at the page: a little with each answer.
@ApplicationScoped
public class Comparing {
  /// So long an answer may take for comparing; at least one pair is compared.
  private static final Duration SHARE = Duration.ofSeconds(1);

  private final Baselines baselines;
  private final BaselinePairs pairs;
  private final Clock clock;

  Comparing(Baselines baselines, BaselinePairs pairs, Clock clock) {
    this.baselines = baselines;
    this.pairs = pairs;
    this.clock = clock;
  }

  /// A task in one browser at one viewport, as both baselines have it, or only one of them.
  public record Match(
      @Nullable BaselineItem before, @Nullable BaselineItem after, @Nullable BaselinePair pair) {

    /// The one that is there, the later one where both are.
    public BaselineItem item() {
      return after == null ? java.util.Objects.requireNonNull(before) : after;
    }

    public boolean isPending() {
      return before != null && after != null && pair == null;
    }
  }

  private record Target(UUID task, Browser browser, Viewport viewport) {
    static Target of(BaselineItem item) {
      return new Target(item.taskId(), item.browser(), item.viewport());
    }
  }

  /// Everything that either baseline has, with what is known of it.
  public List<Match> matches(UUID before, UUID after) {
    Map<Target, BaselineItem> old =
        baselines.items(before).stream().collect(Collectors.toMap(Target::of, item -> item));
    Map<UUID, BaselinePair> known =
        pairs.of(before, after).stream()
            .collect(Collectors.toMap(BaselinePair::otherId, pair -> pair, (first, _) -> first));
    List<BaselineItem> now = baselines.items(after);
    Set<Target> there = now.stream().map(Target::of).collect(Collectors.toSet());
    List<Match> matches = new ArrayList<>();
    now.forEach(
        item -> matches.add(new Match(old.get(Target.of(item)), item, known.get(item.id()))));
    old.forEach((target, item) -> {
      if (!there.contains(target)) {
        matches.add(new Match(item, null, null));
      }
    });
    return matches;
  }

  /// The same, after comparing some of what was not compared yet.
  public List<Match> advance(UUID before, UUID after) {
    Instant end = clock.instant().plus(SHARE);
    List<Match> matches = new ArrayList<>(matches(before, after));
    for (int i = 0; i < matches.size(); i++) {
      Match match = matches.get(i);
      if (match.before() != null && match.after() != null && match.pair() == null) {
        BaselinePair pair = pairs.compare(match.before(), match.after());
        matches.set(i, new Match(match.before(), match.after(), pair));
        if (clock.instant().isAfter(end)) {
          return matches;
        }
      }
    }
    return matches;
  }
}
