package dev.scene.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scene.faults.harness.Checker;
import dev.scene.faults.harness.Faults;
import dev.scene.faults.harness.History;
import dev.scene.faults.harness.History.End;
import dev.scene.faults.harness.History.Kind;
import dev.scene.faults.harness.Ledger;
import dev.scene.faults.harness.Pause;
import dev.scene.faults.harness.Postgres;
import dev.scene.faults.harness.Puppets;
import dev.scene.faults.harness.ServiceApi;
import dev.scene.faults.harness.ServiceProcess;
import dev.scene.faults.harness.Worker;
import dev.scene.testing.Await;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// F5 and F19: two services on one PostgreSQL hand out executions, and PostgreSQL is killed under
/// them.
@Tag("faults")
class TwoNodesIT {
  private static final int THREADS_A_NODE = 10;

  @TempDir static Path folder;
  private static final History HISTORY = new History();
  private static Nodes nodes;
  private static int opened;
  private final List<Worker> workers = new ArrayList<>();

  /// Two services, their database, and the runners that the test speaks for.
  private record Nodes(Postgres database, ServiceProcess one, ServiceProcess two, Puppets puppets)
      implements AutoCloseable {
    static Nodes start() {
      Postgres database = Postgres.start();
      try {
        return start(database);
      } catch (RuntimeException e) {
        database.close();
        throw e;
      }
    }

    private static Nodes start(Postgres database) {
      Puppets puppets = new Puppets(folder.resolve("puppets"));
      Map<String, String> told = new HashMap<>(database.environment());
      told.putAll(puppets.environment());
      told.put("SCENE_MAX_CONCURRENT_EXECUTIONS", "20");
      told.put("SCENE_RUNNER_EXECUTIONS_PER_CONTAINER", "1000");
      ServiceProcess one = new ServiceProcess(folder.resolve("one"), told, warm());
      one.start();
      // of the containers only one takes care: what is tried here is the queue
      told.put("SCENE_PULSES", "false");
      ServiceProcess two = new ServiceProcess(folder.resolve("two"), told, warm());
      two.start();
      return new Nodes(database, one, two, puppets);
    }

    // both compilers, as the launcher starts it; for the short numbers the second never pays
    private static List<String> warm() {
      return Faults.full() ? List.of("-XX:TieredStopAtLevel=4") : List.of();
    }

    @Override
    public void close() {
      puppets.end();
      one.close();
      two.close();
      database.close();
    }
  }

  @BeforeAll
  static void start() {
    nodes = Nodes.start();
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
    int executions = Faults.times(12_000, 300);
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
    assertThat(broken()).isEmpty();
    assertThat(slowest).isLessThan(Duration.ofSeconds(15));
  }

  private Duration killed() {
    nodes.database().kill();
    nodes.database().again();
    long back = System.currentTimeMillis();
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

  // of both tests so far
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
