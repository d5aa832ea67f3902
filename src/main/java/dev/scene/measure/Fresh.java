package dev.scene.measure;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Remembers a value for a short time, so that many who ask cost one look.
final class Fresh<T> {
  private static final Duration FOR = Duration.ofSeconds(5);

  private final Clock clock;
  private final Supplier<T> look;
  private @Nullable T value;
  private Instant until = Instant.MIN;

  Fresh(Clock clock, Supplier<T> look) {
    this.clock = clock;
    this.look = look;
  }

  synchronized T get() {
    T known = value;
    if (known == null || !clock.instant().isBefore(until)) {
      known = look.get();
      value = known;
      until = clock.instant().plus(FOR);
    }
    return known;
  }
}
