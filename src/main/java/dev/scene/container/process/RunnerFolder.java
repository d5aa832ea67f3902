package dev.scene.container.process;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/// What is kept of one runner: which installation it belongs to, its process, what it printed and
/// how it ended. It outlives the service, so that the next one finds its runners again.
///
/// The place for temporary files is outside: browsers make sockets there, whose paths must be
/// short.
record RunnerFolder(Path path, Path scratch) {
  private static final int OUTPUT_BYTES = 10_000_000;
  private static final int TAIL_BYTES = 256 * 1024;
  private static final int DELETE_ROUNDS = 5;

  boolean exists() {
    return Files.isDirectory(path);
  }

  /// When something was last put into it or taken out of it.
  Instant changedAt() throws IOException {
    return Files.getLastModifiedTime(path).toInstant();
  }

  /// Makes the folder and what belongs to it, with the script that is the runner's first process.
  void make(String instance, String script) throws IOException {
    Files.createDirectories(path.getParent());
    Files.createDirectory(path, PosixFilePermissions.asFileAttribute(ownerOnly()));
    Files.writeString(path.resolve("instance"), instance);
    Files.writeString(script(), script);
    Files.createDirectory(home());
    deleteAll(scratch);
    Files.createDirectory(scratch, PosixFilePermissions.asFileAttribute(ownerOnly()));
  }

  private static Set<PosixFilePermission> ownerOnly() {
    return PosixFilePermissions.fromString("rwx------");
  }

  Path script() {
    return path.resolve("run");
  }

  Path home() {
    return path.resolve("home");
  }

  Path output() {
    return path.resolve("output");
  }

  Optional<String> instance() {
    return read("instance");
  }

  OptionalInt pid() {
    return number("pid");
  }

  /// How the program ended, once it has.
  OptionalInt exitCode() {
    return number("exit");
  }

  private OptionalInt number(String file) {
    return read(file)
        .map(text -> OptionalInt.of(Integer.parseInt(text)))
        .orElse(OptionalInt.empty());
  }

  // written under another name and moved, hence whole
  private Optional<String> read(String file) {
    try {
      return Optional.of(Files.readString(path.resolve(file)).strip());
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The end of what was printed.
  String tail(int lines) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(output().toFile(), "r")) {
      long from = Math.max(0, file.length() - TAIL_BYTES);
      byte[] bytes = new byte[(int) (file.length() - from)];
      file.seek(from);
      file.readFully(bytes);
      List<String> all = new String(bytes, StandardCharsets.UTF_8).lines().toList();
      return String.join("\n", all.subList(Math.max(0, all.size() - lines), all.size()));
    } catch (FileNotFoundException e) {
      return "";
    }
  }

  /// Forgets what was printed when it has become too much; what writes there appends.
  void bound() throws IOException {
    if (Files.exists(output()) && Files.size(output()) > OUTPUT_BYTES) {
      Files.writeString(
          output(), "(the first %d MB were dropped)%n".formatted(OUTPUT_BYTES / 1_000_000));
    }
  }

  /// Deletes it with all that belongs to it; the folder itself goes last, so that whatever is left
  /// after a crash is found again.
  void delete() throws IOException {
    deleteAll(scratch);
    deleteAll(path);
  }

  private static void deleteAll(Path root) throws IOException {
    for (int round = 1; Files.exists(root, LinkOption.NOFOLLOW_LINKS); round++) {
      try (Stream<Path> below = Files.walk(root)) {
        for (Path file : below.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(file);
        }
      } catch (DirectoryNotEmptyException | NoSuchFileException | UncheckedIOException e) {
        // something that was just killed wrote its last file
        if (round == DELETE_ROUNDS) {
          throw new IOException("%s can't be deleted: %s".formatted(root, e.getMessage()), e);
        }
      }
    }
  }
}
