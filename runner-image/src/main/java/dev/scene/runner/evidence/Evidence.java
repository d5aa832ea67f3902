package dev.scene.runner.evidence;

import dev.scene.runner.service.Messages.Size;
import dev.scene.runner.service.UploadFile;
import dev.scene.runner.text.Redaction;
import dev.scene.runner.text.Text;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is known of an execution so far; a failure keeps everything that was found before it.
public final class Evidence {
  private final Console console = new Console();
  private final List<String> warnings = new ArrayList<>();
  private @Nullable String finalUrl;
  private @Nullable Integer httpStatus;
  private byte @Nullable [] png;
  private long navigationMs;
  private long settleMs;
  private long captureMs;

  public Console console() {
    return console;
  }

  public List<String> warnings() {
    return warnings;
  }

  public void warn(String warning) {
    warnings.add(Text.oneLine(Redaction.of(warning)));
  }

  public void navigated(long tookMs) {
    navigationMs = tookMs;
  }

  public void answered(@Nullable Integer status) {
    httpStatus = status;
  }

  public void isAt(String url) {
    finalUrl = Redaction.of(url);
  }

  public void settled(long tookMs) {
    settleMs += tookMs;
  }

  public void shot(byte[] bytes, long tookMs) {
    png = bytes;
    captureMs = tookMs;
  }

  public void forgetShot() {
    png = null;
  }

  public @Nullable String finalUrl() {
    return finalUrl;
  }

  public @Nullable Integer httpStatus() {
    return httpStatus;
  }

  public long navigationMs() {
    return navigationMs;
  }

  public long settleMs() {
    return settleMs;
  }

  public long captureMs() {
    return captureMs;
  }

  /// The size that the header of the PNG states, if there is one.
  public @Nullable Size screenshot() {
    if (png == null) return null;
    ByteBuffer header = ByteBuffer.wrap(png);
    return new Size(header.getInt(16), header.getInt(20));
  }

  /// The files to upload, screenshot first.
  public List<UploadFile> files() {
    List<UploadFile> files = new ArrayList<>();
    if (png != null) files.add(UploadFile.page(png));
    files.add(UploadFile.console(console.bytes()));
    return files;
  }
}
