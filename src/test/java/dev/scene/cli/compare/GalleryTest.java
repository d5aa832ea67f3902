package dev.scene.cli.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class GalleryTest {
  private static final Path ROOT = Path.of("out");
  private final Gallery gallery = new Gallery(ROOT);

  @Test
  void aFolderIsCalledAfterThePair() {
    assertThat(gallery.folderOf("Startseite 1280×800"))
        .isEqualTo(ROOT.resolve("Startseite-1280-800"));
  }

  @Test
  void noNameLeadsOutOfTheFolder() {
    assertThat(gallery.folderOf("../../etc/passwd")).isEqualTo(ROOT.resolve("etc-passwd"));
    assertThat(gallery.folderOf("..")).isEqualTo(ROOT.resolve("pair"));
    assertThat(gallery.folderOf("/")).isEqualTo(ROOT.resolve("pair-2"));
  }

  @Test
  void pairsOfOneNameDoNotShareAFolder() {
    assertThat(gallery.folderOf("home")).isEqualTo(ROOT.resolve("home"));
    assertThat(gallery.folderOf("Home")).isEqualTo(ROOT.resolve("Home-2"));
  }

  @Test
  void aLongNameIsCut() {
    assertThat(gallery.folderOf("x".repeat(300)).getFileName().toString()).hasSize(100);
  }
}
