package dev.scene.platform;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Makes the ids of every row: UUIDs of version 7 (RFC 9562), so that they sort by age; those that
/// one process made in the same millisecond too.
public final class Ids {
  private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();

  private Ids() {}

  public static UUID next() {
    return GENERATOR.generate();
  }

  /// The id in 20 hexadecimal digits: its time, and the end, in which ids of one time differ.
  public static String brief(UUID id) {
    String digits = id.toString().replace("-", "");
    return digits.substring(0, 12) + digits.substring(24);
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
