package dev.scene.catalog.bulk;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the title of a page from the beginning of its HTML.
final class HtmlTitle {
  private static final Pattern TITLE =
      Pattern.compile("<title(?:\\s[^>]*)?>([^<]*)</title", Pattern.CASE_INSENSITIVE);
  private static final Pattern CHARSET =
      Pattern.compile("charset\\s*=\\s*[\"']?([\\w:.-]+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern ENTITY =
      Pattern.compile("&(?:#(\\d{1,7})|#[xX](\\p{XDigit}{1,6})|(\\w+));");
  private static final Map<String, String> NAMED =
      Map.ofEntries(
          Map.entry("amp", "&"),
          Map.entry("lt", "<"),
          Map.entry("gt", ">"),
          Map.entry("quot", "\""),
          Map.entry("apos", "'"),
          Map.entry("nbsp", " "),
          Map.entry("ndash", "–"),
          Map.entry("mdash", "—"),
          Map.entry("middot", "·"),
          Map.entry("bull", "•"),
          Map.entry("raquo", "»"),
          Map.entry("laquo", "«"),
          Map.entry("rsquo", "’"),
          Map.entry("lsquo", "‘"),
          Map.entry("hellip", "…"));

  private HtmlTitle() {}

  static Optional<String> in(Download.Beginning page) {
    String type = page.type().toLowerCase(Locale.ROOT);
    if (!type.isEmpty() && !type.contains("html")) {
      return Optional.empty();
    }
    Matcher found = TITLE.matcher(new String(page.bytes(), charset(page)));
    return found.find()
        ? Optional.of(plain(found.group(1))).filter(text -> !text.isEmpty())
        : Optional.empty();
  }

  // what the answer says counts before what the page says of itself
  private static Charset charset(Download.Beginning page) {
    String start =
        new String(
            page.bytes(), 0, Math.min(page.bytes().length, 1024), StandardCharsets.ISO_8859_1);
    Matcher named = CHARSET.matcher(page.type() + " " + start);
    try {
      return named.find() ? Charset.forName(named.group(1)) : StandardCharsets.UTF_8;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return StandardCharsets.UTF_8;
    }
  }

  private static String plain(String html) {
    return ENTITY
        .matcher(html)
        .replaceAll(HtmlTitle::character)
        .replaceAll("[\\s\\p{Z}\\p{Cc}]+", " ")
        .strip();
  }

  private static String character(MatchResult entity) {
    String named = entity.group(3);
    if (named != null) {
      return Matcher.quoteReplacement(NAMED.getOrDefault(named, entity.group()));
    }
    int point =
        entity.group(1) != null
            ? Integer.parseInt(entity.group(1))
            : Integer.parseInt(entity.group(2), 16);
    return Character.isValidCodePoint(point)
        ? Matcher.quoteReplacement(Character.toString(point))
        : "";
  }
}
