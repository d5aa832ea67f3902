package dev.scene.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scene.catalog.Browser;
import dev.scene.testing.Given;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/// What claiming promises on every database.
public interface ClaimContract {
  int HOW_MANY = 200;

  Given given();

  Executions executions();

  @Test
  default void twoThreadsClaimEveryExecutionOnce() throws InterruptedException, ExecutionException {
    UUID run = given().runOf(HOW_MANY);

    List<UUID> claimed = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      Callable<List<UUID>> all = () -> claimAll(run);
      for (Future<List<UUID>> mine : threads.invokeAll(List.of(all, all))) {
        claimed.addAll(mine.get());
      }
    }

    assertThat(claimed).hasSize(HOW_MANY).doesNotHaveDuplicates();
    assertThat(executions().of(run)).allMatch(it -> it.attempt() == 1);
  }

  private List<UUID> claimAll(UUID run) {
    Executions.Claimant claimant =
        new Executions.Claimant(
            run, Browser.CHROMIUM, Thread.currentThread().getName(), "no token's hash");
    List<UUID> claimed = new ArrayList<>();
    for (Optional<Execution> next = executions().claim(claimant, Duration.ofMinutes(1));
        next.isPresent();
        next = executions().claim(claimant, Duration.ofMinutes(1))) {
      claimed.add(next.get().id());
    }
    return claimed;
  }
}
