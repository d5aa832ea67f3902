package dev.scene.runner.evidence;

import dev.scene.runner.service.UploadFile;
import dev.scene.runner.service.UploadFile.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// The files that an execution leaves behind: none too large, none with a secret in it.
final class KeptFiles {
  private final WorkFolder folder;
  private final Consumer<String> warn;
  private final List<UploadFile> files = new ArrayList<>();

  KeptFiles(WorkFolder folder, Consumer<String> warn) {
    this.folder = folder;
    this.warn = warn;
  }

  /// Writes a file again as it may be kept.
  interface Copy {
    void copy(Path from, Path to) throws IOException;
  }

  List<UploadFile> all() {
    return files;
  }

  void keep(Kind kind, byte[] bytes) {
    if (Limits.allow(kind, bytes.length, warn)) files.add(UploadFile.of(kind, bytes));
  }

  /// Keeps a copy and deletes what was recorded, so that not both take up space for long.
  void keep(Kind kind, Path recorded, Copy copy) {
    try {
      if (!Files.exists(recorded) || Files.size(recorded) == 0) {
        leftOut(kind, "the browser ended before it was written");
      } else if (Limits.allow(kind, Files.size(recorded), warn)) {
        copied(kind, recorded, copy);
      }
      Files.deleteIfExists(recorded);
    } catch (IOException e) {
      leftOut(kind, e.toString());
    }
  }

  void leftOut(Kind kind, String why) {
    warn.accept("%s is left out: %s".formatted(kind.file(), why));
  }

  private void copied(Kind kind, Path recorded, Copy copy) throws IOException {
    Path kept = folder.file(kind.file());
    copy.copy(recorded, kept);
    if (Limits.allow(kind, Files.size(kept), warn)) files.add(UploadFile.of(kind, kept));
  }
}
