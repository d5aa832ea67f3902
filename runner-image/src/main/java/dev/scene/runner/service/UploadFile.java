package dev.scene.runner.service;

import dev.scene.runner.service.Messages.Artifact;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The bytes of one artifact together with what the result says of them.
public final class UploadFile {
  private final Artifact artifact;
  private final byte[] bytes;

  private UploadFile(Artifact artifact, byte[] bytes) {
    this.artifact = artifact;
    this.bytes = bytes;
  }

  public Artifact artifact() {
    return artifact;
  }

  public byte[] bytes() {
    return bytes;
  }

  public static UploadFile page(byte[] png) {
    return of("page.png", "screenshot", "image/png", png);
  }

  public static UploadFile unstable(byte[] png) {
    return of("unstable.png", "unstable", "image/png", png);
  }

  public static UploadFile reference(byte[] png) {
    return of("reference.png", "reference", "image/png", png);
  }

  public static UploadFile console(byte[] log) {
    return of("console.log", "console", "text/plain; charset=utf-8", log);
  }

  private static UploadFile of(String name, String type, String contentType, byte[] bytes) {
    return new UploadFile(
        new Artifact(name, type, contentType, bytes.length, sha256(bytes)), bytes);
  }

  public static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
