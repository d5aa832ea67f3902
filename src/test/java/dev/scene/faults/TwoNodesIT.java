package dev.scene.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scene.faults.harness.Checker;
import dev.scene.faults.harness.Crowd;
import dev.scene.faults.harness.Faults;
import dev.scene.faults.harness.History;
import dev.scene.faults.harness.History.End;
import dev.scene.faults.harness.History.Kind;
import dev.scene.faults.harness.Ledger;
import dev.scene.faults.harness.Nodes;
import dev.scene.faults.harness.Pause;
import dev.scene.faults.harness.Postgres;
import dev.scene.faults.harness.ServiceApi;
import dev.scene.faults.harness.ServiceProcess;
import dev.scene.faults.harness.Worker;
import dev.scene.testing.Await;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// F5 and F19: two services on one PostgreSQL hand out executions, and PostgreSQL is killed and cut
/// off under them.
@Tag("faults")
class TwoNodesIT {
  private static final int THREADS_A_NODE = 10;
  // as application.properties has it
  private static final int CONNECTIONS = 20;
  private static final Duration WAITS_FOR_THE_DATABASE = Duration.ofSeconds(30);

  @TempDir static Path folder;
  private static final History HISTORY = new History();
  private static Nodes nodes;
  private static int opened;
  private final List<Worker> workers = new ArrayList<>();

  @BeforeAll
  static void start() {
    nodes = Nodes.start(folder);
  }

  @AfterAll
  static void end() {
    nodes.close();
  }

  @Test
  void twoNodesHandOutEveryExecutionOnce() {
    Faults.dice("F5");
    int executions = Faults.times(10_000, 300);
    ServiceApi api = new ServiceApi(nodes.one().base());
    handedOut(api, executions, "freshly started");
    if (Faults.full()) {
      handedOut(api, executions, "that have run for a while");
    }
    assertThat(broken()).isEmpty();
  }

  private void handedOut(ServiceApi api, int executions, String which) {
    workers.clear();
    String run = open(api, executions);
    long began = System.nanoTime();
    try (ExecutorService threads = Executors.newFixedThreadPool(2 * THREADS_A_NODE)) {
      workers.forEach(threads::execute);
    }
    Duration took = Duration.ofNanos(System.nanoTime() - began);
    Await.until("the run is over", Duration.ofMinutes(1), () -> api.isOver(run));
    nodes.puppets().end();
    Faults.say(
        "F5",
        "%,d executions by two nodes %s in %.1f s: %.0f a second, %d calls without an answer"
            .formatted(
                executions,
                which,
                took.toMillis() / 1000.0,
                1000.0 * executions / took.toMillis(),
                HISTORY.count(Kind.CLAIM, End.UNKNOWN)
                    + HISTORY.count(Kind.COMPLETE, End.UNKNOWN)));
  }

  @Test
  void aDatabaseThatDiesTakesNothingAcknowledgedWithIt() {
    Random dice = Faults.dice("F19");
    int kills = Faults.times(20, 1);
    int executions = Faults.times(10_000, 600);
    List<Duration> recoveries = new ArrayList<>();
    ServiceApi api = new ServiceApi(nodes.one().base());
    String run = open(api, executions);
    try (ExecutorService threads = Executors.newFixedThreadPool(2 * THREADS_A_NODE)) {
      workers.forEach(threads::execute);
      for (int kill = 0; kill < kills && !api.isOver(run); kill++) {
        Pause.of(Duration.ofMillis(dice.nextInt(200, 1500)));
        recoveries.add(killed());
      }
    }
    Await.until("the run is over", Duration.ofMinutes(3), () -> api.isOver(run));
    Duration slowest = recoveries.stream().max(Duration::compareTo).orElse(Duration.ZERO);
    long waited = workers.stream().mapToLong(Worker::slowestMillis).max().orElse(0);
    Faults.say(
        "F19",
        "%d kills: claiming again %.1f s after the database at most; no call waited longer than %.1f s"
            .formatted(recoveries.size(), slowest.toMillis() / 1000.0, waited / 1000.0));
    assertThat(recoveries).as("kills while there was work").hasSize(kills);
    assertThat(broken()).isEmpty();
    assertThat(slowest).isLessThan(Duration.ofSeconds(15));
  }

  @Test
  void aDatabaseThatIsCutOffHoldsNobodyUp() {
    Random dice = Faults.dice("F19");
    int cuts = Faults.times(5, 1);
    Duration silence = Duration.ofSeconds(Faults.times(30, 7));
    ServiceApi api = new ServiceApi(nodes.one().base());
    String run = open(api, Faults.times(5_000, 600));
    List<Cut> done = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(2 * THREADS_A_NODE)) {
      workers.forEach(threads::execute);
      for (int cut = 0; cut < cuts && !api.isOver(run); cut++) {
        Pause.of(Duration.ofMillis(dice.nextInt(200, 1000)));
        done.add(cutOff(silence));
      }
    }
    Await.until("the run is over", Duration.ofMinutes(3), () -> api.isOver(run));
    report(silence, done);
    assertThat(done).as("cuts while there was work").hasSize(cuts);
    assertThat(broken()).isEmpty();
    assertThat(done).allSatisfy(TwoNodesIT::nobodyWasHeldUp);
  }

  /// One time without the database: after what time claims were answered again, and what was said
  /// to who asked meanwhile.
  private record Cut(Duration recovery, List<Crowd.Answer> answers) {
    Map<Integer, Long> statuses() {
      return answers.stream()
          .collect(Collectors.groupingBy(Crowd.Answer::status, Collectors.counting()));
    }

    Duration longest() {
      return answers.stream().map(Crowd.Answer::waited).max(Duration::compareTo).orElseThrow();
    }
  }

  private static Cut cutOff(Duration silence) {
    Postgres database = nodes.database();
    database.silence();
    Crowd crowd = Crowd.asks(nodes.two().base() + "/api/runs", CONNECTIONS + 10);
    Pause.of(silence);
    database.resume();
    return new Cut(claimedSince(System.currentTimeMillis()), crowd.answers());
  }

  private static void report(Duration silence, List<Cut> cuts) {
    for (Cut cut : cuts) {
      Faults.say(
          "F19",
          "cut off for %d s: claiming again %.1f s later; of more who asked than there are connections so many got %s, after %.1f s at most"
              .formatted(
                  silence.toSeconds(),
                  cut.recovery().toMillis() / 1000.0,
                  cut.statuses(),
                  cut.longest().toMillis() / 1000.0));
    }
  }

  private static void nobodyWasHeldUp(Cut cut) {
    assertThat(cut.statuses().keySet()).contains(503).isSubsetOf(List.of(200, 503));
    assertThat(cut.longest()).isLessThan(WAITS_FOR_THE_DATABASE.plusSeconds(10));
    assertThat(cut.recovery()).isLessThan(Duration.ofSeconds(15));
  }

  private static Duration killed() {
    nodes.database().kill();
    nodes.database().again();
    return claimedSince(System.currentTimeMillis());
  }

  private static Duration claimedSince(long back) {
    Await.until(
        "a claim is answered",
        Duration.ofSeconds(60),
        () -> HISTORY.answeredAfter(back).isPresent());
    return Duration.ofMillis(HISTORY.answeredAfter(back).orElse(back) - back);
  }

  private String open(ServiceApi api, int executions) {
    String run =
        api.run(api.batch(executions, List.of("http://plan.invalid/x")), "baseline_recording");
    opened += executions;
    List<Map<String, String>> told = nodes.puppets().told(2 * THREADS_A_NODE);
    for (int i = 0; i < 2 * THREADS_A_NODE; i++) {
      ServiceProcess node = i % 2 == 0 ? nodes.one() : nodes.two();
      workers.add(new Worker(node.base(), told.get(i), HISTORY));
    }
    return run;
  }

  // of all tests so far
  private static List<String> broken() {
    nodes.puppets().end();
    Await.until("nothing is left", Duration.ofSeconds(30), () -> ledger().litter().isEmpty());
    return Checker.broken(HISTORY, ledger(), opened);
  }

  // each node keeps its own files
  private static Ledger ledger() {
    Ledger one = Ledger.of(nodes.one().data(), nodes.database().database());
    return one.withBlobsOf(Ledger.of(nodes.two().data(), nodes.database().database()));
  }
}
