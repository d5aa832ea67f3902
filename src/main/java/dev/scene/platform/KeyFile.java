package dev.scene.platform;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/// The file that holds the key of stored secrets: 32 bytes in Base64, on one line.
///
/// @param ours made here at the first need; any other file must be there already
record KeyFile(Path path, boolean ours) {
  private static final int KEY_BYTES = 32;

  /// The key, if the file is there.
  ///
  /// @throws Problem unavailable, when the file can't be read or holds something else
  Optional<byte[]> read() {
    try {
      byte[] key = Base64.getDecoder().decode(Files.readString(path).strip());
      if (key.length != KEY_BYTES) {
        throw broken("holds %d bytes, not %d".formatted(key.length, KEY_BYTES));
      }
      return Optional.of(key);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      throw broken("does not hold Base64");
    } catch (IOException e) {
      throw broken("can't be read (%s)".formatted(e));
    }
  }

  /// The key, made now when it is ours to make.
  ///
  /// @throws Problem unavailable, when there is none and none can be made
  byte[] readOrMake() {
    return read().orElseGet(this::make);
  }

  private byte[] make() {
    if (!ours) {
      throw broken("is not there");
    }
    byte[] key = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(key);
    try {
      Files.createDirectories(path.toAbsolutePath().getParent());
      write(Base64.getEncoder().encodeToString(key) + "\n");
      return key;
    } catch (FileAlreadyExistsException e) {
      return read().orElseThrow(() -> broken("comes and goes"));
    } catch (IOException e) {
      throw broken("can't be written (%s)".formatted(e));
    }
  }

  private void write(String line) throws IOException {
    boolean posix =
        Files.getFileStore(path.toAbsolutePath().getParent()).supportsFileAttributeView("posix");
    FileAttribute<?>[] onlyOwner =
        posix
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            }
            : new FileAttribute<?>[0];
    try (SeekableByteChannel file =
        Files.newByteChannel(
            path,
            Set.of(
                StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SYNC),
            onlyOwner)) {
      file.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.US_ASCII)));
    }
  }

  private Problem broken(String why) {
    return Problem.unavailable(
        "Stored secrets need the key in %s, which %s.".formatted(path.toAbsolutePath(), why),
        "Put back the file that was there when they were stored, or set SCENE_SECRET_KEY_FILE to"
            + " it. A new key is the output of \"openssl rand -base64 32\"; what was sealed with"
            + " another must then be entered again.");
  }
}
