package dev.scene.runner;

import dev.scene.runner.Messages.Size;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is known of an execution so far; a failure keeps everything that was found before it.
final class Evidence {
  private final Console console = new Console();
  private final List<String> warnings = new ArrayList<>();
  private @Nullable String finalUrl;
  private @Nullable Integer httpStatus;
  private byte @Nullable [] png;
  private long navigationMs;
  private long settleMs;
  private long captureMs;

  Console console() {
    return console;
  }

  List<String> warnings() {
    return warnings;
  }

  void warn(String warning) {
    warnings.add(Text.oneLine(Redaction.of(warning)));
  }

  void navigated(long tookMs) {
    navigationMs = tookMs;
  }

  void answered(@Nullable Integer status) {
    httpStatus = status;
  }

  void isAt(String url) {
    finalUrl = Redaction.of(url);
  }

  void settled(long tookMs) {
    settleMs += tookMs;
  }

  void shot(byte[] bytes, long tookMs) {
    png = bytes;
    captureMs = tookMs;
  }

  void forgetShot() {
    png = null;
  }

  @Nullable String finalUrl() {
    return finalUrl;
  }

  @Nullable Integer httpStatus() {
    return httpStatus;
  }

  long navigationMs() {
    return navigationMs;
  }

  long settleMs() {
    return settleMs;
  }

  long captureMs() {
    return captureMs;
  }

  /// The size that the header of the PNG states, if there is one.
  @Nullable Size screenshot() {
    if (png == null) return null;
    ByteBuffer header = ByteBuffer.wrap(png);
    return new Size(header.getInt(16), header.getInt(20));
  }

  /// The files to upload, screenshot first.
  List<UploadFile> files() {
    List<UploadFile> files = new ArrayList<>();
    if (png != null) files.add(UploadFile.page(png));
    files.add(UploadFile.console(console.bytes()));
    return files;
  }
}
