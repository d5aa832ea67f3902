package dev.scene.artifact;

import io.quarkus.test.Mock;
import jakarta.enterprise.context.ApplicationScoped;

/// A disk of 100 GiB that has as much room as a test says.
@Mock
@ApplicationScoped
public class FakeDisk implements Disk {
  public static final long SIZE = 100L << 30;
  public static final long PLENTY = 50L << 30;

  private volatile long free = PLENTY;

  /// From now on so many bytes are free.
  public void has(long bytes) {
    free = bytes;
  }

  Room room() {
    return new Room(this, 2L << 30, 10);
  }

  @Override
  public String folder() {
    return "/data";
  }

  @Override
  public long free() {
    return free;
  }

  @Override
  public long size() {
    return SIZE;
  }
}
