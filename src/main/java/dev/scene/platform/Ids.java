package dev.scene.platform;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Makes the ids of every row: UUIDs of version 7 (RFC 9562), so that they sort by age.
public final class Ids {
  private static final TimeBasedEpochRandomGenerator GENERATOR =
      Generators.timeBasedEpochRandomGenerator();

  private Ids() {}

  public static UUID next() {
    return GENERATOR.generate();
  }

  /// When the id was made; null when it is of a kind that does not tell.
  public static @Nullable Instant madeAt(UUID id) {
    return id.version() == 7 ? Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16) : null;
  }

  /// Reads an id that came from outside; anything but a whole UUID is none.
  public static Optional<UUID> known(String text) {
    try {
      return Optional.of(UUID.fromString(text)).filter(id -> id.toString().equalsIgnoreCase(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /// Reads an id that came from outside; anything but a whole UUID is treated as an unknown id.
  ///
  /// @throws Problem not found, naming `what` and the text
  public static UUID parse(String what, String text) {
    return known(text).orElseThrow(() -> Problem.notFound(what, text));
  }
}
