package dev.scene.catalog.bulk;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// What a sitemap says, by https://www.sitemaps.org: addresses of pages, or of further sitemaps.
record Sitemap(List<String> pages, List<String> sitemaps) {

  /// That it can't be read, and why, as the end of a sentence that begins with its address.
  static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1;

    Unreadable(String why) {
      super(why);
    }
  }

  /// Reads XML, or a plain list of addresses, one a line.
  static Sitemap of(byte[] content) throws Unreadable {
    String start = start(content);
    if (start.startsWith("<!doctype html") || start.startsWith("<html")) {
      throw new Unreadable("is a web page, not a sitemap; a sitemap often is at /sitemap.xml");
    }
    return start.startsWith("<") ? xml(content) : text(content);
  }

  private static String start(byte[] content) {
    String start = new String(content, 0, Math.min(content.length, 200), StandardCharsets.UTF_8);
    return start.replace("\ufeff", "").stripLeading().toLowerCase(Locale.ROOT);
  }

  private static Sitemap text(byte[] content) throws Unreadable {
    List<String> lines =
        new String(content, StandardCharsets.UTF_8).replace("\ufeff", "").lines().map(String::strip).toList();
    List<String> addresses =
        lines.stream().filter(line -> line.matches("https?://\\S+")).distinct().toList();
    if (addresses.isEmpty()) {
      throw new Unreadable("is neither XML nor a list of addresses");
    }
    return new Sitemap(addresses, List.of());
  }

  private static Sitemap xml(byte[] content) throws Unreadable {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(content));
      return read(reader);
    } catch (XMLStreamException e) {
      throw new Unreadable(
          "is no valid XML: line %d, %s".formatted(e.getLocation().getLineNumber(), firstLine(e)));
    }
  }

  private static String firstLine(XMLStreamException e) {
    return String.valueOf(e.getMessage()).lines().reduce((_, last) -> last).orElse("");
  }

  private static Sitemap read(XMLStreamReader reader) throws XMLStreamException, Unreadable {
    List<String> pages = new ArrayList<>();
    List<String> sitemaps = new ArrayList<>();
    String around = "";
    boolean known = false;
    while (reader.hasNext()) {
      if (reader.next() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      String name = reader.getLocalName();
      known |= name.equals("urlset") || name.equals("sitemapindex");
      // an address of a picture, <image:loc>, is in another namespace
      if (name.equals("loc") && !"image".equals(reader.getPrefix())) {
        (around.equals("sitemap") ? sitemaps : pages).add(reader.getElementText().strip());
      } else if (name.equals("url") || name.equals("sitemap")) {
        around = name;
      }
    }
    if (!known) {
      throw new Unreadable("is XML, but no sitemap: it has neither <urlset> nor <sitemapindex>");
    }
    return new Sitemap(pages.stream().distinct().toList(), sitemaps.stream().distinct().toList());
  }
}
