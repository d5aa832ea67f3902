package dev.scene.web.run;

import dev.scene.baseline.Baseline;
import dev.scene.baseline.Baselines;
import dev.scene.run.Executions;
import dev.scene.run.Run;
import dev.scene.run.Runs;
import dev.scene.run.Totals;
import dev.scene.run.past.Brief;
import dev.scene.run.past.Briefs;
import dev.scene.web.evidence.Outcomes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// Gathers what the page of a run shows.
@ApplicationScoped
class RunViews {
  private static final int ON_A_PAGE = 50;

  private final Runs runs;
  private final Executions executions;
  private final Briefs briefs;
  private final Baselines baselines;
  private final RunFacts facts;
  private final Tiles tiles;

  RunViews(
      Runs runs,
      Executions executions,
      Briefs briefs,
      Baselines baselines,
      RunFacts facts,
      Tiles tiles) {
    this.runs = runs;
    this.executions = executions;
    this.briefs = briefs;
    this.baselines = baselines;
    this.facts = facts;
    this.tiles = tiles;
  }

  RunView of(UUID id, Shown shown) {
    Run run = runs.require(id);
    List<Brief> all = briefs.of(id);
    Totals totals = executions.totals(id);
    List<Brief> chosen =
        all.stream()
            .filter(execution -> isShown(execution, shown.show()))
            .sorted(order(shown, run))
            .toList();
    Pager pager = new Pager(shown.address(id), shown.page(), ON_A_PAGE, chosen.size());
    return new RunView(
        run,
        totals,
        shown,
        groups(chosen, shown.group(), pager),
        pager,
        (int) all.stream().filter(Outcomes::differs).count(),
        baselines.ofRun(id).orElse(null),
        comparedWith(all),
        facts.of(run, all));
  }

  // without groups the order of the batch must not stand before the one that was asked for
  private static Comparator<Brief> order(Shown shown, Run run) {
    Comparator<Brief> sorted = shown.sort(run).order();
    return shown.group() == Trait.BATCH ? sorted : shown.group().order().thenComparing(sorted);
  }

  private static boolean isShown(Brief execution, Shown.Show show) {
    return switch (show) {
      case ALL -> true;
      case CHANGED -> Outcomes.differs(execution);
      case FAILED -> Finding.hasFailed(execution);
    };
  }

  private List<RunView.Group> groups(List<Brief> chosen, Trait by, Pager pager) {
    Map<String, Long> sizes =
        chosen.stream().collect(Collectors.groupingBy(by::heading, Collectors.counting()));
    List<Brief> page = chosen.stream().skip(pager.offset()).limit(ON_A_PAGE).toList();
    Map<UUID, Tile> shown = tiles.of(executions.among(page.stream().map(Brief::id).toList()));
    Map<String, List<Brief>> together =
        page.stream()
            .collect(Collectors.groupingBy(by::heading, LinkedHashMap::new, Collectors.toList()));
    return together.entrySet().stream()
        .map(group ->
            new RunView.Group(
                group.getKey(),
                Objects.requireNonNull(sizes.get(group.getKey())).intValue(),
                group.getValue().stream()
                    .map(Brief::id)
                    .map(shown::get)
                    .filter(Objects::nonNull)
                    .toList()))
        .toList();
  }

  private List<Baseline> comparedWith(List<Brief> all) {
    return all.stream()
        .map(Brief::baselineId)
        .filter(Objects::nonNull)
        .distinct()
        .map(baselines::find)
        .flatMap(Optional::stream)
        .toList();
  }
}
