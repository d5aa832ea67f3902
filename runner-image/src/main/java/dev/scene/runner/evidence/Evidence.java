package dev.scene.runner.evidence;

import dev.scene.runner.service.Events;
import dev.scene.runner.service.Messages.Claim;
import dev.scene.runner.service.Messages.Size;
import dev.scene.runner.service.UploadFile;
import dev.scene.runner.service.UploadFile.Kind;
import dev.scene.runner.text.Redactor;
import dev.scene.runner.text.Text;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is known of an execution so far; a failure keeps everything that was found before it.
public final class Evidence {
  private final Redactor redactor;
  private final Console console;
  private final Recording recording;
  private final List<String> warnings = new ArrayList<>();
  private @Nullable String finalUrl;
  private @Nullable Integer httpStatus;
  private byte @Nullable [] png;
  private long navigationMs;
  private long settleMs;
  private long captureMs;

  /// @param redactor what takes the secrets of the claim out of text
  /// @param folder where files are until they are uploaded
  public Evidence(Claim claim, Redactor redactor, WorkFolder folder, Events events) {
    this.redactor = redactor;
    console = new Console(redactor);
    recording =
        new Recording(
            claim,
            new Recording.Parts(redactor, folder, console, new Disturbances(events), this::warn));
  }

  /// What is recorded of the context of the page.
  public Recording recording() {
    return recording;
  }

  public Console console() {
    return console;
  }

  public List<String> warnings() {
    return warnings;
  }

  public void warn(String warning) {
    warnings.add(told(warning));
  }

  /// The text as it may be shown: on one line, without secrets.
  public String told(String text) {
    return Text.oneLine(redactor.of(text));
  }

  public void navigated(long tookMs) {
    navigationMs = tookMs;
  }

  public void answered(@Nullable Integer status) {
    httpStatus = status;
  }

  public void isAt(String url) {
    finalUrl = redactor.of(url);
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

  public long evidenceMs() {
    return recording.tookMs();
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
    if (png != null) files.add(UploadFile.of(Kind.PAGE, png));
    files.add(UploadFile.of(Kind.CONSOLE, console.bytes()));
    files.addAll(recording.files());
    return files;
  }
}
