package dev.scene.artifact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.scene.platform.Problem;
import dev.scene.platform.Tokens;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What every [ArtifactStore] promises.
interface ArtifactStoreContract {
  Instant LONG_AGO = Instant.parse("2000-01-01T00:00:00Z");
  Instant FAR_AHEAD = Instant.parse("2100-01-01T00:00:00Z");

  ArtifactStore store() throws IOException;

  static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String read(ArtifactStore store, String sha256) throws IOException {
    try (InputStream bytes = store.open(sha256)) {
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  default void whatWasPutIsReadBackUnderItsHash() throws IOException {
    ArtifactStore store = store();

    StoredFile stored = store.put(bytes("a picture"), 100);

    assertThat(stored).isEqualTo(new StoredFile(Tokens.sha256("a picture"), 9));
    assertThat(read(store, stored.sha256())).isEqualTo("a picture");
  }

  @Test
  default void nothingAtAllIsAFileToo() throws IOException {
    ArtifactStore store = store();

    StoredFile stored = store.put(bytes(""), 100);

    assertThat(stored.sizeBytes()).isZero();
    assertThat(read(store, stored.sha256())).isEmpty();
  }

  @Test
  default void equalBytesAreKeptOnce() throws IOException {
    ArtifactStore store = store();
    StoredFile first = store.put(bytes("twice"), 100);

    StoredFile second = store.put(bytes("twice"), 100);

    assertThat(second).isEqualTo(first);
    assertThat(store.olderThan(FAR_AHEAD)).containsExactly(first.sha256());
  }

  @Test
  default void bytesUpToTheLimitAreTaken() throws IOException {
    assertThat(store().put(bytes("12345"), 5).sizeBytes()).isEqualTo(5);
  }

  @Test
  default void oneByteTooManyIsRefusedAndNothingIsKept() throws IOException {
    ArtifactStore store = store();

    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> store.put(bytes("123456"), 5))
        .matches(problem -> problem.kind() == Problem.Kind.TOO_LARGE);

    assertThat(store.olderThan(FAR_AHEAD)).isEmpty();
  }

  @Test
  default void aHalfWrittenFileIsNeverVisible() throws IOException {
    ArtifactStore store = store();

    store.put(
        new FilterInputStream(bytes("x".repeat(200_000))) {
          @Override
          public int read(byte[] buffer, int offset, int length) throws IOException {
            assertThat(store.olderThan(FAR_AHEAD)).isEmpty();
            return super.read(buffer, offset, length);
          }
        },
        1_000_000);

    assertThat(store.olderThan(FAR_AHEAD)).hasSize(1);
  }

  @Test
  default void aStreamThatBreaksLeavesNothing() throws IOException {
    ArtifactStore store = store();
    InputStream broken =
        new FilterInputStream(bytes("half of")) {
          @Override
          public int read(byte[] buffer, int offset, int length) throws IOException {
            throw new IOException("connection lost");
          }
        };

    assertThatExceptionOfType(IOException.class).isThrownBy(() -> store.put(broken, 100));

    assertThat(store.olderThan(FAR_AHEAD)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "../x",
        "..",
        "/etc/passwd",
        "ab/cdef",
        "0000",
        "E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855",
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b85/",
        "..b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
      })
  default void whatIsNotAHashOpensNothing(String name) throws IOException {
    ArtifactStore store = store();

    assertThatExceptionOfType(NoSuchFileException.class).isThrownBy(() -> store.open(name));
  }

  @Test
  default void aHashThatWasNeverPutOpensNothing() throws IOException {
    ArtifactStore store = store();

    assertThatExceptionOfType(NoSuchFileException.class)
        .isThrownBy(() -> store.open(Tokens.sha256("never put")));
  }

  @Test
  default void bytesOlderThanTheLimitAreRemoved() throws IOException {
    ArtifactStore store = store();
    StoredFile stored = store.put(bytes("old"), 100);

    store.removeIfOlder(stored.sha256(), FAR_AHEAD);

    assertThatExceptionOfType(NoSuchFileException.class)
        .isThrownBy(() -> store.open(stored.sha256()));
  }

  @Test
  default void youngBytesStay() throws IOException {
    ArtifactStore store = store();
    StoredFile stored = store.put(bytes("young"), 100);

    store.removeIfOlder(stored.sha256(), LONG_AGO);

    assertThat(store.olderThan(LONG_AGO)).isEmpty();
    assertThat(read(store, stored.sha256())).isEqualTo("young");
  }

  @Test
  default void removingWhatIsNotThereLeavesNoTrace() throws IOException {
    ArtifactStore store = store();

    store.removeIfOlder(Tokens.sha256("never put"), FAR_AHEAD);

    assertThat(store.olderThan(FAR_AHEAD)).isEmpty();
  }
}
