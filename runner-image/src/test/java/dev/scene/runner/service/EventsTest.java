package dev.scene.runner.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scene.runner.service.Messages.Event;
import dev.scene.runner.text.Redactor;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class EventsTest {
  private final List<Event> posted = new CopyOnWriteArrayList<>();
  private final List<RuntimeException> failures = new CopyOnWriteArrayList<>();

  @Test
  void everyEventIsPostedInOrderBeforeTheFlushEnds() {
    try (Events events =
        new Events(
            Clock.systemUTC(), Redactor.of(List.of("hush-hush")), posted::addAll, failures::add)) {
      IntStream.range(0, 250).forEach(i -> events.add("step", "number " + i));
      events.flush();

      assertThat(posted)
          .extracting(Event::seq)
          .isEqualTo(IntStream.rangeClosed(1, 250).mapToObj(Long::valueOf).toList());
    }
  }

  @Test
  void secretsAndLineBreaksNeverLeave() {
    try (Events events =
        new Events(
            Clock.systemUTC(), Redactor.of(List.of("hush-hush")), posted::addAll, failures::add)) {
      events.add("navigating", "Opening http://u:p@host/\nnext with hush-hush");
    }

    assertThat(posted)
        .extracting(Event::message)
        .containsExactly("Opening http://***@host/\\nnext with ***");
  }

  @Test
  void aRefusalIsToldOnceAndHoldsNothingUp() {
    try (Events events =
        new Events(
            Clock.systemUTC(),
            Redactor.of(List.of("hush-hush")),
            batch -> refuse(),
            failures::add)) {
      events.add("one", "1");
      events.flush();
      events.add("two", "2");
      events.flush();
    }

    assertThat(failures).hasSize(1);
  }

  private static void refuse() {
    throw new CallbackRefused(409, "another attempt stands");
  }
}
