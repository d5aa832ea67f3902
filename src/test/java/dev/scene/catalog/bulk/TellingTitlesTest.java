package dev.scene.catalog.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TellingTitlesTest {
  private static Map<String, String> named(String... titles) {
    Map<String, String> byAddress = new LinkedHashMap<>();
    for (int i = 0; i < titles.length; i++) {
      byAddress.put(String.valueOf(i), titles[i]);
    }
    return TellingTitles.of(byAddress);
  }

  @Test
  void whatMostPagesShareAtTheEndIsLeftOut() {
    assertThat(named("Shop – all for hikers", "Boots · Shop", "Tents · Shop").values())
        .containsExactly("Shop – all for hikers", "Boots", "Tents");
  }

  @Test
  void whatMostPagesShareAtTheBeginningIsLeftOut() {
    assertThat(named("Shop | Boots", "Shop | Tents", "Shop | Boots | Red").values())
        .containsExactly("Boots", "Tents", "Boots | Red");
  }

  @Test
  void aTitleThatSeveralPagesHaveNamesNoneOfThem() {
    assertThat(named("My app", "About", "My app").values()).containsExactly("About");
    assertThat(named("Boots · Shop", "Boots · Shop", "Tents · Shop").values())
        .containsExactly("Tents");
  }

  @Test
  void aPageByItselfKeepsItsWholeTitle() {
    assertThat(named("Boots · Shop").values()).containsExactly("Boots · Shop");
    assertThat(named("Well-known - facts").values()).containsExactly("Well-known - facts");
  }

  @Test
  void whatFewPagesShareStays() {
    assertThat(named("Boots · Men", "Tents · Men", "Hats", "Maps", "Tea").values())
        .containsExactly("Boots · Men", "Tents · Men", "Hats", "Maps", "Tea");
  }
}
