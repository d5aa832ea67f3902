package dev.scene.catalog.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SitemapTest {
  private static final String NAMESPACE = "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"";

  private static Sitemap of(String text) throws Sitemap.Unreadable {
    return Sitemap.of(text.getBytes(StandardCharsets.UTF_8));
  }

  private static void refused(String text, String why) {
    assertThatExceptionOfType(Sitemap.Unreadable.class)
        .isThrownBy(() -> of(text))
        .withMessageContaining(why);
  }

  @Test
  void pagesAreReadInOrderEachOnceAndPicturesAreNone() throws Sitemap.Unreadable {
    Sitemap sitemap =
        of(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset %s xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
              <url><loc> https://shop.example/?a=1&amp;b=2 </loc><priority>1</priority></url>
              <url><loc>https://shop.example/bikes</loc>
                <image:image><image:loc>https://shop.example/bike.png</image:loc></image:image></url>
              <url><loc>https://shop.example/bikes</loc></url>
            </urlset>
            """
                .formatted(NAMESPACE));

    assertThat(sitemap.pages())
        .containsExactly("https://shop.example/?a=1&b=2", "https://shop.example/bikes");
  }

  @Test
  void anIndexNamesFurtherSitemaps() throws Sitemap.Unreadable {
    Sitemap sitemap =
        of(
            "<sitemapindex %s><sitemap><loc>https://a.example/1.xml</loc></sitemap></sitemapindex>"
                .formatted(NAMESPACE));

    assertThat(sitemap).isEqualTo(new Sitemap(List.of(), List.of("https://a.example/1.xml")));
  }

  @Test
  void aPlainListIsReadLineByLine() throws Sitemap.Unreadable {
    assertThat(of("\ufeffhttps://a.example/\n\n# not this\nhttps://a.example/b\n").pages())
        .containsExactly("https://a.example/", "https://a.example/b");
  }

  @Test
  void entitiesOfADocumentTypeAreNeverResolved() {
    refused(
        "<!DOCTYPE urlset [<!ENTITY file SYSTEM \"file:///etc/hostname\">]><urlset><url><loc>&file;</loc></url></urlset>",
        "is no valid XML");
  }

  @Test
  void whatIsNoSitemapIsNamed() {
    refused("<!DOCTYPE html><html></html>", "is a web page, not a sitemap");
    refused("<feed><entry/></feed>", "neither <urlset> nor <sitemapindex>");
    refused("<urlset><url>", "is no valid XML: line 1");
    refused("hello", "neither XML nor a list of addresses");
  }
}
