package dev.scene.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Seals secrets before they are stored, and opens them for who must send them on: AES-256-GCM with
/// a key that is not in the database.
///
/// A sealed text is `v1:`, the beginning of the key's hash, `:`, and nonce and ciphertext in
/// Base64.
@ApplicationScoped
public class Vault {
  private static final Pattern SEALED = Pattern.compile("v1:([0-9a-f]{8}):([A-Za-z0-9_-]+)");
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  // not the row it stands in: frozen configurations hold copies of what the catalog holds
  private static final byte[] PURPOSE = "scene secret".getBytes(StandardCharsets.US_ASCII);

  private final SecureRandom random = new SecureRandom();
  private final KeyFile file;

  @Inject
  Vault(SceneConfig config) {
    this(
        config
            .secretKeyFile()
            .map(path -> new KeyFile(Path.of(path), false))
            .orElseGet(() -> new KeyFile(Path.of(config.data(), "secret.key"), true)));
  }

  Vault(KeyFile file) {
    this.file = file;
  }

  /// @throws Problem unavailable, when there is no key and none can be made
  public Secret.Sealed seal(Secret secret) {
    return switch (secret) {
      case Secret.Sealed sealed -> sealed;
      case Secret.Plain(String text) -> sealed(text);
    };
  }

  private synchronized Secret.Sealed sealed(String text) {
    byte[] key = file.readOrMake();
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      byte[] hidden =
          cipher(Cipher.ENCRYPT_MODE, key, nonce).doFinal(text.getBytes(StandardCharsets.UTF_8));
      byte[] all = Arrays.copyOf(nonce, nonce.length + hidden.length);
      System.arraycopy(hidden, 0, all, nonce.length, hidden.length);
      return new Secret.Sealed(
          "v1:%s:%s"
              .formatted(id(key), Base64.getUrlEncoder().withoutPadding().encodeToString(all)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java runtime can't seal with AES-256-GCM.", e);
    }
  }

  /// @throws Problem unavailable, when the key is not the one it was sealed with
  public String open(Secret secret) {
    return switch (secret) {
      case Secret.Plain(String text) -> text;
      case Secret.Sealed(String text) -> opened(text);
    };
  }

  private String opened(String text) {
    Matcher parts = SEALED.matcher(text);
    if (!parts.matches()) {
      throw unreadable("it is not in a form that this version knows");
    }
    byte[] key = file.read().orElseThrow(() -> unreadable("the file is not there"));
    if (!id(key).equals(parts.group(1))) {
      throw unreadable(
          "it was sealed with the key %s, the file holds %s".formatted(parts.group(1), id(key)));
    }
    byte[] all = Base64.getUrlDecoder().decode(parts.group(2));
    try {
      byte[] nonce = Arrays.copyOf(all, NONCE_BYTES);
      return new String(
          cipher(Cipher.DECRYPT_MODE, key, nonce)
              .doFinal(all, NONCE_BYTES, Math.max(0, all.length - NONCE_BYTES)),
          StandardCharsets.UTF_8);
    } catch (GeneralSecurityException e) {
      throw unreadable("it was changed after it was sealed");
    }
  }

  private static Cipher cipher(int mode, byte[] key, byte[] nonce) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(PURPOSE);
    return cipher;
  }

  private static String id(byte[] key) {
    return HexFormat.of().formatHex(Tokens.digest().digest(key), 0, 4);
  }

  private Problem unreadable(String why) {
    return Problem.unavailable(
        "A stored secret can't be opened with the key in %s: %s."
            .formatted(file.path().toAbsolutePath(), why),
        "Put back the key file of the time when it was stored, or enter the secrets of pages,"
            + " tasks and projects again.");
  }
}
