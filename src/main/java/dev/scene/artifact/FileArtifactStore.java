package dev.scene.artifact;

import dev.scene.platform.Problem;
import dev.scene.platform.Tokens;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Keeps each file as `blobs/ab/cdef…`: written beside its place, synced, renamed into it, and the
/// folder synced, in this order.
final class FileArtifactStore implements ArtifactStore {
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
  private static final int BUFFER_BYTES = 64 * 1024;

  private final Path blobs;
  private final Room room;

  // renaming into place and looking at a file's age before removing it must not interleave
  private final ReentrantLock placing = new ReentrantLock();

  FileArtifactStore(Path blobs, Room room) throws IOException {
    this.blobs = blobs;
    this.room = room;
    Files.createDirectories(blobs);
    dropLeftovers();
  }

  private void dropLeftovers() throws IOException {
    try (Stream<Path> files = Files.list(blobs)) {
      for (Path leftover :
          files.filter(file -> file.getFileName().toString().endsWith(".part")).toList()) {
        Files.deleteIfExists(leftover);
      }
    }
  }

  @Override
  public StoredFile put(InputStream bytes, long most) throws IOException {
    room.requireSome();
    Path part = Files.createTempFile(blobs, "", ".part");
    try {
      StoredFile stored = write(bytes, part, most);
      place(part, stored.sha256());
      return stored;
    } catch (IOException e) {
      // the system's own words for a full disk depend on its language
      room.requireSome();
      throw e;
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static StoredFile write(InputStream bytes, Path part, long most) throws IOException {
    MessageDigest digest = Tokens.digest();
    long size = 0;
    byte[] buffer = new byte[BUFFER_BYTES];
    try (FileChannel file = FileChannel.open(part, StandardOpenOption.WRITE)) {
      for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
        size += read;
        if (size > most) {
          throw tooLarge(most);
        }
        digest.update(buffer, 0, read);
        for (ByteBuffer left = ByteBuffer.wrap(buffer, 0, read); left.hasRemaining(); ) {
          file.write(left);
        }
      }
      file.force(true);
    }
    return new StoredFile(HexFormat.of().formatHex(digest.digest()), size);
  }

  private static Problem tooLarge(long most) {
    return new Problem(
        Problem.Kind.TOO_LARGE,
        "The file is larger than the %,d bytes that are taken.".formatted(most),
        "Capture a smaller part of the page, or switch this file off.");
  }

  private void place(Path part, String sha256) throws IOException {
    Path target = path(sha256);
    Path folder = blobs.resolve(sha256.substring(0, 2));
    placing.lock();
    try {
      if (Files.notExists(folder)) {
        Files.createDirectories(folder);
        sync(blobs);
      }
      // also over an equal file: that makes it young again, out of reach of removeIfOlder
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      placing.unlock();
    }
    // the disk takes its time, and many files may wait for it at once
    sync(folder);
  }

  private static void sync(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  @Override
  public InputStream open(String sha256) throws IOException {
    Path file = path(sha256);
    String found = hash(file);
    if (!found.equals(sha256)) {
      throw new DamagedFile(sha256, found);
    }
    return Files.newInputStream(file);
  }

  private static String hash(Path file) throws IOException {
    MessageDigest digest = Tokens.digest();
    byte[] buffer = new byte[BUFFER_BYTES];
    try (InputStream bytes = Files.newInputStream(file)) {
      for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private Path path(String sha256) throws NoSuchFileException {
    if (!SHA256.matcher(sha256).matches()) {
      throw new NoSuchFileException(sha256);
    }
    return blobs.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2));
  }

  @Override
  public List<String> olderThan(Instant before) throws IOException {
    try (Stream<Path> files =
        Files.find(
            blobs,
            2,
            (_, file) -> file.isRegularFile() && isOlder(file.lastModifiedTime(), before))) {
      return files
          .map(file -> blobs.relativize(file).toString().replace(File.separator, ""))
          .filter(name -> SHA256.matcher(name).matches())
          .toList();
    }
  }

  private static boolean isOlder(FileTime changed, Instant before) {
    return changed.toInstant().isBefore(before);
  }

  @Override
  public void removeIfOlder(String sha256, Instant before) throws IOException {
    Path file = path(sha256);
    placing.lock();
    try {
      if (Files.exists(file) && isOlder(Files.getLastModifiedTime(file), before)) {
        Files.delete(file);
      }
    } finally {
      placing.unlock();
    }
  }
}
