package dev.scene.catalog.capture;

import dev.scene.platform.Checks;
import dev.scene.platform.Secret;
import java.util.Optional;

/// What a client sends back for a secret that it was shown as `***`.
public final class Masks {
  private Masks() {}

  /// The secret that was sent, or the stored one for its mask; a fault where there is none.
  public static Secret resolve(Secret sent, Optional<Secret> stored, String field, Checks checks) {
    if (!sent.isMask()) {
      return sent;
    }
    checks.require(
        stored.isPresent(),
        field,
        "is %s, which keeps a stored value, but none is stored; send the value itself"
            .formatted(Secret.MASK));
    return stored.orElse(sent);
  }
}
