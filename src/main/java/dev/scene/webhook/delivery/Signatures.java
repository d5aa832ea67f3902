package dev.scene.webhook.delivery;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signs what is sent, once with each secret that is valid.
final class Signatures {
  private static final String HMAC = "HmacSHA256";

  private Signatures() {}

  /// Scene's own: `sha256=` and the HMAC of timestamp, dot and body in hexadecimal digits, keyed by
  /// the secret's whole text; several with a comma between.
  static String scene(List<String> secrets, String timestamp, String body) {
    return secrets.stream()
        .map(secret -> "sha256=" + hmac(secret, timestamp + "." + body))
        .collect(Collectors.joining(","));
  }

  private static String hmac(String secret, String text) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java runtime has HMAC-SHA-256; this one has not.", e);
    }
  }

  /// By Standard Webhooks 1.0; several with a blank between.
  static String standard(List<String> secrets, String id, long timestamp, String body) {
    return secrets.stream()
        .map(secret -> standard(secret, id, timestamp, body))
        .collect(Collectors.joining(" "));
  }

  private static String standard(String secret, String id, long timestamp, String body) {
    try {
      return new Webhook(secret).sign(id, timestamp, body);
    } catch (WebhookSigningException e) {
      throw new IllegalStateException("Tried to sign delivery %s".formatted(id), e);
    }
  }
}
