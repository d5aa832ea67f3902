package dev.scene.artifact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RoomTest {
  private static final long MARK = FakeDisk.SIZE / 10;

  private final FakeDisk disk = new FakeDisk();
  private final Room room = disk.room();

  @Test
  void theLargerOfBothMarksCounts() {
    assertThat(room.mark()).isEqualTo(MARK);
  }

  @Test
  void thereIsLittleRoomBelowTheMarkAndNotAtIt() {
    disk.has(MARK);
    assertThat(room.isLow()).isFalse();

    disk.has(MARK - 1);
    assertThat(room.isLow()).isTrue();
    assertThat(room.isFull()).isFalse();
    assertThat(room.describe())
        .isEqualTo(
            "The disk of the data folder /data is nearly full: 10.0 GiB of 100.0 GiB are free, and"
                + " no runner is started below 10.0 GiB.");
  }

  @Test
  void filesAreTakenForAsLongAsTheDatabaseHasRoomToGoOn() {
    disk.has(64L << 20);
    assertThat(room.isFull()).isFalse();

    disk.has((64L << 20) - 1);
    assertThat(room.isFull()).isTrue();
    assertThat(room.describe()).startsWith("The disk of the data folder /data is full: 64 MiB of");
  }

  @Test
  void withEnoughItOnlyTellsWhatThereIs() {
    assertThat(room.describe())
        .isEqualTo("In the data folder /data 50.0 GiB of 100.0 GiB are free.");
  }
}
