package dev.scene.artifact;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;

/// Keeps bytes under their SHA-256. Equal bytes are kept once.
///
/// When [#put] returns, the bytes survive a kill and a power cut; before that nobody can see them.
public interface ArtifactStore {
  /// Reads `bytes` to the end and keeps them; the caller closes the stream.
  ///
  /// @param most the largest number of bytes taken
  /// @throws dev.scene.platform.Problem too large, when there are more, or no room, when they don't
  ///   fit; nothing is kept then
  StoredFile put(InputStream bytes, long most) throws IOException;

  /// Reads what is kept under the hash, once it is known to be what was put; the caller closes the
  /// stream.
  ///
  /// @throws java.nio.file.NoSuchFileException when nothing is kept under that hash
  /// @throws DamagedFile when the bytes have changed since
  InputStream open(String sha256) throws IOException;

  /// Every hash kept since before `before`.
  List<String> olderThan(Instant before) throws IOException;

  /// Removes the bytes if they were last put before `before`; without a trace if there are none.
  void removeIfOlder(String sha256, Instant before) throws IOException;
}
