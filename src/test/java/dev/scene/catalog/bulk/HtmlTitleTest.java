package dev.scene.catalog.bulk;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlTitleTest {
  private static String title(String type, byte[] bytes) {
    return HtmlTitle.in(new Download.Beginning(type, bytes)).orElse("none");
  }

  @ParameterizedTest
  @CsvSource({
    "<title>Boots</title>, Boots",
    "<TITLE lang=en>  City\\n  boots </TITLE>, City boots",
    "<title>Caf&#233; &amp; bar &#x2013; &quot;now&quot;</title>, Café & bar – \"now\"",
    "<title>&unknown; &#99999999;</title>, &unknown; \uFFFD",
    "<title> </title>, none",
    "<h1>Boots</h1>, none",
    "<title>Boots, Boots"
  })
  void aTitleIsPlainText(String html, String title) {
    assertThat(title("text/html", html.replace("\\n", "\n").getBytes(UTF_8))).isEqualTo(title);
  }

  @Test
  void theCharactersAreThoseThatTheAnswerNamesOrElseThePage() {
    byte[] latin = "<meta charset=iso-8859-1><title>Schön</title>".getBytes(ISO_8859_1);

    assertThat(title("text/html", latin)).isEqualTo("Schön");
    assertThat(title("text/html; charset=ISO-8859-1", "<title>Schön</title>".getBytes(ISO_8859_1)))
        .isEqualTo("Schön");
    assertThat(title("text/html; charset=nonsense", "<title>Schön</title>".getBytes(UTF_8)))
        .isEqualTo("Schön");
  }

  @Test
  void onlyHtmlHasATitle() {
    assertThat(title("image/svg+xml", "<svg><title>Boots</title></svg>".getBytes(UTF_8)))
        .isEqualTo("none");
  }
}
