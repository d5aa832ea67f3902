package dev.scene.runner.capture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scene.runner.service.Messages.Box;
import java.util.List;
import org.junit.jupiter.api.Test;

class CropTest {

  @Test
  void aPictureThatEverythingCanReadIsNotCut() {
    Rect wanted = new Rect(0, 0, 1280, 32_767);

    assertThat(Crop.of(wanted, 1)).isEqualTo(new Crop(wanted, false));
  }

  @Test
  void noSideIsLongerThanBrowsersDraw() {
    assertThat(Crop.of(new Rect(0, 0, 100, 40_000), 1))
        .isEqualTo(new Crop(new Rect(0, 0, 100, 32_767), true));
    assertThat(Crop.of(new Rect(0, 0, 100, 40_000), 2).rect().height()).isEqualTo(16_383);
  }

  @Test
  void thePictureHasNoMorePixelsThanTheServiceTakes() {
    Rect rect = Crop.of(new Rect(0, 0, 3_840, 32_767), 1).rect();

    assertThat(rect.width()).isEqualTo(3_840);
    assertThat(Math.round(rect.height() * 3_840)).isBetween(Crop.MAX_AREA - 3_840, Crop.MAX_AREA);
  }

  @Test
  void theBoxAroundElementsIsOnWholePixels() {
    Rect around = Rect.around(List.of(new Rect(10.5, 20, 5, 5), new Rect(30, 40.2, 5, 5)));

    assertThat(around).isEqualTo(new Rect(10, 20, 25, 26));
  }

  @Test
  void whatIsIgnoredIsToldInPixelsOfThePicture() {
    Rect crop = new Rect(100, 200, 50, 50);

    Rect part = new Rect(90, 210.25, 20, 10).within(crop);

    assertThat(part.in(crop, 2)).isEqualTo(new Box(0, 20, 20, 21));
    assertThat(new Rect(0, 0, 10, 10).within(crop).isEmpty()).isTrue();
  }
}
