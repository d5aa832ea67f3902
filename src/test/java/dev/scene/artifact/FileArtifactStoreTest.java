package dev.scene.artifact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
  private FileArtifactStore store;

  @BeforeEach
  void open() throws IOException {
    store = new FileArtifactStore(folder.resolve("blobs"));
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
  void theNameOnDiskIsTheHashAndNothingElse() throws IOException {
    StoredFile stored = store.put(ArtifactStoreContract.bytes("named"), 100);

    Path relative = folder.resolve("blobs").relativize(only());

    assertThat(relative.toString().replace("/", "")).isEqualTo(stored.sha256());
  }

  @Test
  void whatAKilledProcessLeftHalfWrittenIsDroppedAtTheNextStart() throws IOException {
    StoredFile whole = store.put(ArtifactStoreContract.bytes("whole"), 100);
    Files.writeString(folder.resolve("blobs/123.part"), "hal");

    FileArtifactStore restarted = new FileArtifactStore(folder.resolve("blobs"));

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
