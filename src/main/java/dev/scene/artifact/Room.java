package dev.scene.artifact;

import dev.scene.platform.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;

/// How much room the data folder has left. Below the low mark nothing new is begun, so that what is
/// at work can still be stored; without any, nothing is taken. Both end by themselves once there is
/// room again.
@ApplicationScoped
public class Room {
  /// The database and the files at work need this much to go on.
  private static final long LAST_BYTES = 64L << 20;

  private final Disk disk;
  private final long leastBytes;
  private final int leastPercent;

  @Inject
  Room(Disk disk, StorageConfig config) {
    this(disk, config.minFreeBytes(), config.minFreePercent());
  }

  Room(Disk disk, long leastBytes, int leastPercent) {
    this.disk = disk;
    this.leastBytes = leastBytes;
    this.leastPercent = leastPercent;
  }

  public long free() {
    return disk.free();
  }

  /// The bytes below which there is little room.
  public long mark() {
    return Math.max(leastBytes, disk.size() / 100 * leastPercent);
  }

  /// Whether there is too little to start runners.
  public boolean isLow() {
    return isFull() || disk.free() < mark();
  }

  /// Whether there is too little to take a file.
  public boolean isFull() {
    return disk.free() < LAST_BYTES;
  }

  /// What there is, as a sentence for people.
  public String describe() {
    long size = disk.size();
    if (size == 0) {
      return "The data folder %s can't be read.".formatted(disk.folder());
    }
    String free = "%s of %s are free".formatted(words(disk.free()), words(size));
    if (isFull()) {
      return "The disk of the data folder %s is full: %s.".formatted(disk.folder(), free);
    }
    return isLow()
        ? "The disk of the data folder %s is nearly full: %s, and no runner is started below %s."
            .formatted(disk.folder(), free, words(mark()))
        : "In the data folder %s %s.".formatted(disk.folder(), free);
  }

  /// What to do where there is too little.
  public String remedy() {
    return disk.size() == 0
        ? "Mount it, or make it readable for the service."
        : "Delete old runs or make room on the disk; everything goes on by itself then."
            + " SCENE_STORAGE_MIN_FREE_BYTES and SCENE_STORAGE_MIN_FREE_PERCENT set the mark.";
  }

  /// @throws Problem no room, when nothing more can be taken
  void requireSome() {
    if (isFull()) {
      throw none();
    }
  }

  Problem none() {
    return new Problem(
        Problem.Kind.NO_ROOM,
        "The file can't be stored. " + describe(),
        "Make room on the disk, and send it again; nothing of it was kept.");
  }

  private static String words(long bytes) {
    double mebibytes = bytes / (double) (1 << 20);
    return mebibytes < 1024
        ? String.format(Locale.ROOT, "%.0f MiB", mebibytes)
        : String.format(Locale.ROOT, "%.1f GiB", mebibytes / 1024);
  }
}
