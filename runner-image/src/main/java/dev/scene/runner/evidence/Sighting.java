package dev.scene.runner.evidence;

import dev.scene.runner.service.Messages.Box;
import dev.scene.runner.service.Messages.Size;
import dev.scene.runner.text.Redactor;
import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was seen at one address: that of the page, or that of its reference.
public final class Sighting {
  private final Redactor redactor;
  private @Nullable String finalUrl;
  private @Nullable Integer httpStatus;
  private byte @Nullable [] png;
  private byte @Nullable [] before;
  private List<Box> ignored = List.of();

  Sighting(Redactor redactor) {
    this.redactor = redactor;
  }

  public void answered(@Nullable Integer status) {
    httpStatus = status;
  }

  public void isAt(String url) {
    finalUrl = redactor.of(url);
  }

  /// @param ignored what does not count when the picture is compared, in its pixels
  public void shot(byte[] bytes, List<Box> ignored) {
    png = bytes;
    before = null;
    this.ignored = List.copyOf(ignored);
  }

  /// The captures never agreed.
  ///
  /// @param last the capture before the one that stands
  public void unstable(byte[] last) {
    before = last;
  }

  public void forgetShot() {
    png = null;
    before = null;
    ignored = List.of();
  }

  public @Nullable String finalUrl() {
    return finalUrl;
  }

  public @Nullable Integer httpStatus() {
    return httpStatus;
  }

  public byte @Nullable [] png() {
    return png;
  }

  public byte @Nullable [] before() {
    return before;
  }

  public boolean isUnstable() {
    return before != null;
  }

  public List<Box> ignored() {
    return ignored;
  }

  /// The size that the header of the PNG states, if there is one.
  public @Nullable Size screenshot() {
    if (png == null) return null;
    ByteBuffer header = ByteBuffer.wrap(png);
    return new Size(header.getInt(16), header.getInt(20));
  }

  /// What there is to say of the picture.
  public String captured() {
    Size size = screenshot();
    return size == null
        ? "Captured"
        : "Captured %d x %d pixels".formatted(size.width(), size.height());
  }
}
