package dev.scene.platform;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import java.util.UUID;

/// Makes the ids of every row: UUIDs of version 7 (RFC 9562), so that they sort by age.
public final class Ids {
  private static final TimeBasedEpochRandomGenerator GENERATOR =
      Generators.timeBasedEpochRandomGenerator();

  private Ids() {}

  public static UUID next() {
    return GENERATOR.generate();
  }

  /// Reads an id that came from outside; anything but a whole UUID is treated as an unknown id.
  ///
  /// @throws Problem not found, naming `what` and the text
  public static UUID parse(String what, String text) {
    try {
      UUID id = UUID.fromString(text);
      if (id.toString().equalsIgnoreCase(text)) {
        return id;
      }
    } catch (IllegalArgumentException e) {
      throw Problem.notFound(what, text);
    }
    throw Problem.notFound(what, text);
  }
}
