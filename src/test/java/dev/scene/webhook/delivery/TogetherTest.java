package dev.scene.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.scene.testing.Await;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class TogetherTest {
  private final List<List<Integer>> written = new CopyOnWriteArrayList<>();
  private final CountDownLatch first = new CountDownLatch(1);
  private final CountDownLatch goOn = new CountDownLatch(1);

  private void write(List<Integer> some) {
    written.add(some);
    first.countDown();
    try {
      goOn.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    if (some.contains(13)) {
      throw new IllegalStateException("13 cannot be written");
    }
  }

  /// Writes the first, and the others while it is being written.
  private List<CompletableFuture<Void>> write(
      Together<Integer> together, int begin, int... others) {
    List<CompletableFuture<Void>> calls = new CopyOnWriteArrayList<>();
    calls.add(CompletableFuture.runAsync(() -> together.write(begin), Thread::startVirtualThread));
    try {
      first.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    for (int other : others) {
      calls.add(
          CompletableFuture.runAsync(() -> together.write(other), Thread::startVirtualThread));
    }
    Await.until("they wait", Duration.ofSeconds(5), () -> together.waiting() == others.length);
    goOn.countDown();
    return calls;
  }

  @Test
  void whatComesMeanwhileIsWrittenInOneGo() {
    write(new Together<>(this::write), 1, 2, 3, 4).forEach(CompletableFuture::join);

    assertThat(written).hasSize(2);
    assertThat(written.getFirst()).containsExactly(1);
    assertThat(written.getLast()).containsExactlyInAnyOrder(2, 3, 4);
  }

  @Test
  void whatCouldNotBeWrittenIsToldToAllWhoBroughtIt() {
    List<CompletableFuture<Void>> calls = write(new Together<>(this::write), 1, 2, 13);

    calls.getFirst().join();
    for (CompletableFuture<Void> failed : calls.subList(1, 3)) {
      assertThatIllegalStateException()
          .isThrownBy(() -> unwrapped(failed))
          .withMessage("13 cannot be written");
    }
  }

  private static void unwrapped(CompletableFuture<Void> call) {
    Throwable failure = call.handle((_, e) -> e).join();
    if (failure instanceof CompletionException e
        && e.getCause() instanceof RuntimeException cause) {
      throw cause;
    }
  }
}
