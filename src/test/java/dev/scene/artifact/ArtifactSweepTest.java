package dev.scene.artifact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.scene.platform.Ids;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ArtifactSweepTest {
  private static final Artifacts.Naming PICTURE =
      new Artifacts.Naming("page.png", ArtifactType.SCREENSHOT, "image/png", 1, 1);

  @Inject ArtifactStore store;
  @Inject Artifacts artifacts;
  private UUID owner;
  private StoredFile stored;

  @BeforeEach
  void storeSomething() throws IOException {
    owner = Ids.next();
    stored = store.put(ArtifactStoreContract.bytes("swept " + owner), 100);
  }

  private void sweepAfter(Duration time) throws IOException {
    Clock clock = Clock.fixed(Instant.now().plus(time), ZoneOffset.UTC);
    new ArtifactSweep(store, artifacts, clock).sweep();
  }

  @Test
  void bytesThatNobodyNamesGoAfterAnHour() throws IOException {
    sweepAfter(Duration.ofMinutes(61));

    assertThatExceptionOfType(NoSuchFileException.class)
        .isThrownBy(() -> store.open(stored.sha256()));
  }

  @Test
  void bytesWhoseRowMayStillBeOnItsWayStay() throws IOException {
    sweepAfter(Duration.ofMinutes(59));

    assertThat(store.open(stored.sha256())).isNotEmpty();
  }

  @Test
  void bytesThatARowNamesStay() throws IOException {
    artifacts.name(owner, PICTURE, stored);

    sweepAfter(Duration.ofDays(400));

    assertThat(store.open(stored.sha256())).isNotEmpty();
  }

  @Test
  void bytesGoOnceTheLastOwnerIsForgotten() throws IOException {
    UUID other = Ids.next();
    Artifact named = artifacts.name(owner, PICTURE, stored);
    artifacts.share(named, other, "page.png", ArtifactType.BASELINE);
    artifacts.forget(List.of(owner));
    sweepAfter(Duration.ofHours(2));
    assertThat(store.open(stored.sha256())).isNotEmpty();

    artifacts.forget(List.of(other));

    sweepAfter(Duration.ofHours(2));
    assertThatExceptionOfType(NoSuchFileException.class)
        .isThrownBy(() -> store.open(stored.sha256()));
  }

  @Test
  void theFirstBytesUnderANameStand() throws IOException {
    artifacts.name(owner, PICTURE, stored);
    StoredFile other = store.put(ArtifactStoreContract.bytes("other " + owner), 100);

    Artifact standing = artifacts.name(owner, PICTURE, other);

    assertThat(standing.sha256()).isEqualTo(stored.sha256());
  }
}
