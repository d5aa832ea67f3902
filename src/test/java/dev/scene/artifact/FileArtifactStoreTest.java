package dev.scene.artifact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.scene.platform.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileArtifactStoreTest implements ArtifactStoreContract {
  private static final Instant YESTERDAY = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant TODAY = Instant.parse("2026-01-02T00:00:00Z");

  @TempDir Path folder;
  private final FakeDisk disk = new FakeDisk();
  private FileArtifactStore store;

  @BeforeEach
  void open() throws IOException {
    store = new FileArtifactStore(folder.resolve("blobs"), disk.room());
  }

  @Override
  public ArtifactStore store() {
    return store;
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  private Path only() throws IOException {
    assertThat(files()).hasSize(1);
    return files().getFirst();
  }

  @Test
  void aRefusedFileLeavesNoTemporaryFile() throws IOException {
    try {
      store.put(ArtifactStoreContract.bytes("123456"), 5);
    } catch (RuntimeException refused) {
      assertThat(refused).hasMessageContaining("larger than");
    }

    assertThat(files()).isEmpty();
  }

  @Test
  void bytesThatHaveChangedAreNotRead() throws IOException {
    StoredFile stored = store.put(ArtifactStoreContract.bytes("a picture"), 100);
    Files.writeString(only(), "another one");

    assertThatExceptionOfType(DamagedFile.class)
        .isThrownBy(() -> store.open(stored.sha256()))
        .withMessageContaining(stored.sha256());
  }

  /// A stream that fails at the first byte.
  private static InputStream breaking(Runnable before, String message) {
    return new InputStream() {
      @Override
      public int read() throws IOException {
        before.run();
        throw new IOException(message);
      }

      @Override
      public int read(byte[] buffer, int from, int most) throws IOException {
        return read();
      }
    };
  }

  @Test
  void aFullDiskTakesNothingAndSaysWhatToDo() throws IOException {
    disk.has((64L << 20) - 1);

    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> store.put(ArtifactStoreContract.bytes("more"), 100))
        .satisfies(problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.NO_ROOM))
        .withMessageContaining("is full: 64 MiB of 100.0 GiB are free")
        .withMessageContaining("Make room on the disk");
    assertThat(files()).isEmpty();
  }

  @Test
  void aDiskThatFillsUpOnTheWayKeepsNoHalfFile() throws IOException {
    InputStream filling = breaking(() -> disk.has(0), "No space left on device");

    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> store.put(filling, 100))
        .satisfies(problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.NO_ROOM));
    assertThat(files()).isEmpty();
  }

  @Test
  void anotherFailureIsNotTakenForAFullDisk() {
    InputStream cut = breaking(() -> {}, "Connection reset");

    assertThatIOException().isThrownBy(() -> store.put(cut, 100)).withMessage("Connection reset");
  }

  @Test
  void onceThereIsRoomAgainFilesAreTakenAgain() throws IOException {
    disk.has(0);
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> store.put(ArtifactStoreContract.bytes("more"), 100));

    disk.has(FakeDisk.PLENTY);

    assertThat(store.put(ArtifactStoreContract.bytes("more"), 100).sizeBytes()).isEqualTo(4);
  }

  @Test
  void theNameOnDiskIsTheHashAndNothingElse() throws IOException {
    StoredFile stored = store.put(ArtifactStoreContract.bytes("named"), 100);

    Path relative = folder.resolve("blobs").relativize(only());

    assertThat(relative.toString().replace("/", "")).isEqualTo(stored.sha256());
  }

  @Test
  void whatAKilledProcessLeftHalfWrittenIsDroppedAtTheNextStart() throws IOException {
    StoredFile whole = store.put(ArtifactStoreContract.bytes("whole"), 100);
    Files.writeString(folder.resolve("blobs/123.part"), "hal");

    FileArtifactStore restarted = new FileArtifactStore(folder.resolve("blobs"), disk.room());

    assertThat(files()).hasSize(1);
    assertThat(restarted.open(whole.sha256())).hasContent("whole");
  }

  @Test
  void puttingOldBytesAgainMakesThemYoung() throws IOException {
    StoredFile stored = store.put(ArtifactStoreContract.bytes("again"), 100);
    Files.setLastModifiedTime(only(), FileTime.from(YESTERDAY));

    store.put(ArtifactStoreContract.bytes("again"), 100);

    store.removeIfOlder(stored.sha256(), TODAY);
    assertThat(store.open(stored.sha256())).hasContent("again");
  }

  @Test
  void onlyFilesOfTheStoreCountAsKept() throws IOException {
    Files.writeString(folder.resolve("blobs/notes.txt"), "not a blob");

    assertThat(store.olderThan(FAR_AHEAD)).isEmpty();
  }
}
