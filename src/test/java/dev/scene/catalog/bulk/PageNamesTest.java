package dev.scene.catalog.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageNamesTest {
  @ParameterizedTest
  @CsvSource({
    "https://shop.example, Home",
    "https://shop.example/index.html, Home",
    "https://shop.example/shop/city-bikes.html, Shop › City bikes",
    "https://shop.example/caf%C3%A9/, Café",
    "https://shop.example/list?page=2, List ?page=2",
    "https://shop.example/100%25, 100%"
  })
  void aNameIsFoundInTheAddress(String address, String name) {
    assertThat(new PageNames(List.of()).of(address)).isEqualTo(name);
  }

  @Test
  void noNameIsGivenTwice() {
    PageNames names = new PageNames(List.of("Home"));

    assertThat(names.of("https://a.example/")).isEqualTo("Home (2)");
    assertThat(names.of("https://b.example/")).isEqualTo("Home (3)");
  }
}
