package dev.scene.cli.client;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/// A file that a command shall write. Whether that will do is found out before the work begins.
public final class OutputFile {
  private final Path path;

  private OutputFile(Path path) {
    this.path = path;
  }

  /// @throws ClientFault when it can't be written
  public static OutputFile at(Path path) {
    OutputFile file = new OutputFile(path);
    try (FileChannel _ =
        FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      return file;
    } catch (IOException e) {
      throw file.fault(e);
    }
  }

  /// One that nobody but its owner can read, also where it was there before.
  ///
  /// @throws ClientFault when it can't be written
  public static OutputFile secret(Path path) {
    OutputFile file = at(path);
    try {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
      return file;
    } catch (IOException e) {
      throw file.fault(e);
    }
  }

  /// Puts the text in the place of what was there.
  public void write(String text) {
    try {
      Files.writeString(path, text);
    } catch (IOException e) {
      throw fault(e);
    }
  }

  private ClientFault fault(IOException failure) {
    String why =
        switch (failure) {
          case NoSuchFileException _ -> "its folder is not there";
          case AccessDeniedException _ -> "that is not allowed";
          default -> Files.isDirectory(path) ? "it is a folder" : failure.getMessage();
        };
    return new ClientFault(
        "tried to write %s, but %s. Name a file that can be written.".formatted(path, why));
  }
}
