package dev.scene.runner.service;

import dev.scene.runner.service.Messages.Artifact;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The content of one artifact, in memory or in a file, with what the result says of it.
public final class UploadFile {
  private static final int BUFFER = 1 << 16;

  private final Artifact artifact;
  private final Content content;

  private UploadFile(Artifact artifact, Content content) {
    this.artifact = artifact;
    this.content = content;
  }

  /// Opens the content from its start; called again when an upload is tried again.
  private interface Content {
    BodyPublisher open() throws FileNotFoundException;
  }

  /// An artifact of the contract: its name decides what it is.
  public enum Kind {
    PAGE("page.png", "screenshot", "image/png"),
    UNSTABLE("unstable.png", "unstable", "image/png"),
    REFERENCE("reference.png", "reference", "image/png"),
    TRACE("trace.zip", "trace", "application/zip"),
    VIDEO("video.webm", "video", "video/webm"),
    CONSOLE("console.log", "console", "text/plain; charset=utf-8"),
    HAR("network.har", "har", "application/json"),
    DOM("dom.json.gz", "dom", "application/gzip");

    private final String file;
    private final String type;
    private final String contentType;

    Kind(String file, String type, String contentType) {
      this.file = file;
      this.type = type;
      this.contentType = contentType;
    }

    public String file() {
      return file;
    }
  }

  public Artifact artifact() {
    return artifact;
  }

  /// The content for one request.
  public BodyPublisher body() {
    try {
      return content.open();
    } catch (FileNotFoundException e) {
      throw new UncheckedIOException(
          "Tried to upload %s, but its file is gone".formatted(artifact.name()), e);
    }
  }

  public static UploadFile of(Kind kind, byte[] bytes) {
    return new UploadFile(
        artifact(kind, bytes.length, sha256(bytes)), () -> BodyPublishers.ofByteArray(bytes));
  }

  /// A file that stays as it is until it is uploaded.
  public static UploadFile of(Kind kind, Path file) throws IOException {
    MessageDigest digest = sha256();
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    }
    String sha256 = HexFormat.of().formatHex(digest.digest());
    return new UploadFile(
        artifact(kind, Files.size(file), sha256), () -> BodyPublishers.ofFile(file));
  }

  public static String sha256(byte[] bytes) {
    return HexFormat.of().formatHex(sha256().digest(bytes));
  }

  private static Artifact artifact(Kind kind, long size, String sha256) {
    return new Artifact(kind.file, kind.type, kind.contentType, size, sha256);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
