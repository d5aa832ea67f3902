package dev.scene.catalog.bulk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/// Reads the title of a page from the beginning of its HTML.
final class HtmlTitle {
  private static final Pattern CHARSET =
      Pattern.compile("charset\\s*=\\s*[\"']?([\\w.-]+)", Pattern.CASE_INSENSITIVE);

  private HtmlTitle() {}

  static Optional<String> in(Download.Beginning page) {
    String type = page.type().toLowerCase(Locale.ROOT);
    if (!type.isEmpty() && !type.contains("html")) {
      return Optional.empty();
    }
    try {
      String title = Jsoup.parse(new ByteArrayInputStream(page.bytes()), charset(type), "").title();
      return Optional.of(title.strip()).filter(text -> !text.isEmpty());
    } catch (IOException e) {
      throw new UncheckedIOException("bytes in memory can be read", e);
    }
  }

  /// What the answer says counts before what the page says of itself, which is asked where this is
  /// nothing.
  private static @Nullable String charset(String type) {
    Matcher named = CHARSET.matcher(type);
    return named.find() && Charset.isSupported(named.group(1)) ? named.group(1) : null;
  }
}
