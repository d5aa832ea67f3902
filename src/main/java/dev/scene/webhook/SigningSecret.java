package dev.scene.webhook;

import dev.scene.platform.Secret;
import java.security.SecureRandom;
import java.util.Base64;

/// The text that a webhook is signed with: `whsec_` and random bytes in Base64, as Standard
/// Webhooks has it.
final class SigningSecret {
  static final String PREFIX = "whsec_";
  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private SigningSecret() {}

  static Secret.Plain next() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new Secret.Plain(PREFIX + Base64.getEncoder().encodeToString(bytes));
  }

  /// Whether somebody else's text will do: 24 to 64 bytes.
  static boolean isUsable(String text) {
    if (!text.startsWith(PREFIX)) {
      return false;
    }
    try {
      int bytes = Base64.getDecoder().decode(text.substring(PREFIX.length())).length;
      return bytes >= 24 && bytes <= 64;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
