package dev.scene.artifact;

import dev.scene.platform.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.List;

/// Keeps bytes under their SHA-256. Equal bytes are kept once.
///
/// When [#put] returns, the bytes survive a kill and a power cut; before that nobody can see them.
public interface ArtifactStore {
  /// Reads `bytes` to the end and keeps them; the caller closes the stream.
  ///
  /// @param most the largest number of bytes taken
  /// @throws Problem too large, when there are more, or no room, when they don't fit; nothing is
  ///   kept then
  StoredFile put(InputStream bytes, long most) throws IOException;

  /// Reads what is kept under the hash, once it is known to be what was put; the caller closes the
  /// stream.
  ///
  /// @throws NoSuchFileException when nothing is kept under that hash
  /// @throws DamagedFile when the bytes have changed since
  InputStream open(String sha256) throws IOException;

  /// Reads the bytes of an artifact as [#open(String)] does.
  ///
  /// @param otherwise what else helps than a backup, as the end of a sentence
  /// @throws Problem internal, in words, when they are gone or damaged
  default InputStream open(Artifact artifact, String otherwise) throws IOException {
    try {
      return open(artifact.sha256());
    } catch (NoSuchFileException e) {
      throw lost("The bytes of %s (%s) are gone from the store.", artifact, otherwise);
    } catch (DamagedFile e) {
      throw lost(
          "The bytes of %s (%s) are damaged: they fail their checksum.", artifact, otherwise);
    }
  }

  private static Problem lost(String words, Artifact artifact, String otherwise) {
    return new Problem(
        Problem.Kind.INTERNAL,
        words.formatted(artifact.name(), artifact.sha256()),
        "Restore the blobs folder from a backup, or %s.".formatted(otherwise));
  }

  /// Every hash kept since before `before`.
  List<String> olderThan(Instant before) throws IOException;

  /// Removes the bytes if they were last put before `before`; without a trace if there are none.
  void removeIfOlder(String sha256, Instant before) throws IOException;
}
