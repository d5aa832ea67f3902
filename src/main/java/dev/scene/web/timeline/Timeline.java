package dev.scene.web.timeline;

import dev.scene.run.Run;
import dev.scene.web.Formats;
import dev.scene.web.evidence.Phase;
import dev.scene.web.run.Live;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/// Where the time of a run went.
///
/// @param work by its start, what came before the last pause left out
/// @param earlier how much was left out
record Timeline(Run run, Scale scale, List<Work> work, int earlier, boolean table) {

  public UUID id() {
    return run.id();
  }

  public boolean over() {
    return run.status().isFinal();
  }

  public String hash() {
    return Live.hash(lanes().toString() + table + run.status());
  }

  public List<Lane> lanes() {
    return new Bars(scale).runners(work);
  }

  public List<Lane> comparisons() {
    return new Bars(scale).comparisons(work);
  }

  public String waiting() {
    return new Bars(scale).waiting(work);
  }

  public List<String> marks() {
    return scale.marks();
  }

  /// What its bars are made of, in all, the longest part first.
  record Part(String name, String label, String took) {}

  public List<Part> parts() {
    Map<String, Phase> sums = new LinkedHashMap<>();
    work.stream()
        .flatMap(one -> one.phases().stream())
        .forEach(phase -> sums.merge(phase.name(), phase, Timeline::sum));
    return sums.values().stream()
        .sorted(Comparator.comparingLong(Phase::millis).reversed())
        .map(phase ->
            new Part(phase.name(), phase.label(), Formats.took(Duration.ofMillis(phase.millis()))))
        .toList();
  }

  private static Phase sum(Phase a, Phase b) {
    return new Phase(a.name(), a.label(), a.millis() + b.millis(), 0);
  }

  /// One sentence of what took long, with the execution that it is about.
  record Remark(String label, String value, String name, UUID execution) {}

  public List<Remark> remarks() {
    return List.of(remark("Longest capture", Work::took), remark("Longest wait", Work::waited));
  }

  private Remark remark(String label, Function<Work, Duration> what) {
    Work most = work.stream().max(Comparator.comparing(what)).orElseThrow();
    return new Remark(label, Formats.took(what.apply(most)), most.name(), most.execution().id());
  }

  public String took() {
    return Formats.took(scale.span());
  }

  /// How many runners were at work on average.
  public String busy() {
    Duration all = work.stream().map(Work::took).reduce(Duration.ZERO, Duration::plus);
    return Formats.plain(Math.round(10.0 * all.toMillis() / scale.span().toMillis()) / 10.0);
  }

  /// An execution as the table tells of it.
  record Row(Work work, String waited, String took, String compared) {}

  public List<Row> rows() {
    return work.stream()
        .map(one ->
            new Row(
                one,
                Phase.took(one.waited().toMillis()),
                Phase.took(one.took().toMillis()),
                one.compared() == null
                    ? "–"
                    : Phase.took(Duration.between(one.end(), one.compared()).toMillis())))
        .toList();
  }
}
