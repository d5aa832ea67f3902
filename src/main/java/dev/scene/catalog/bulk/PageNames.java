package dev.scene.catalog.bulk;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds names for pages in their addresses: `/shop/city-bikes.html` is “Shop › City bikes”. No
/// name is given twice.
final class PageNames {
  private static final int LONGEST = 190;

  private final Unique unique;
  private final Map<String, String> better;

  /// @param taken names that pages have already
  PageNames(Collection<String> taken) {
    this(taken, Map.of());
  }

  /// @param better names by address, which are taken before what the address says
  PageNames(Collection<String> taken, Map<String, String> better) {
    this.unique = new Unique(taken);
    this.better = better;
  }

  String of(String address) {
    String name = better.get(address);
    return unique.of(name == null ? plain(address) : cut(name));
  }

  /// Gives no name twice: the second of a name gets a number.
  static final class Unique {
    private final Set<String> taken;

    Unique(Collection<String> taken) {
      this.taken = new HashSet<>(taken);
    }

    String of(String plain) {
      String name = plain;
      for (int i = 2; !taken.add(name); i++) {
        name = "%s (%d)".formatted(plain, i);
      }
      return name;
    }
  }

  private static String plain(String address) {
    URI uri = URI.create(address.strip());
    String path = uri.getRawPath() == null ? "" : uri.getRawPath();
    String name =
        Stream.of(path.split("/"))
            .filter(part -> !part.isBlank() && !part.matches("index\\.\\w+"))
            .map(PageNames::words)
            .collect(Collectors.joining(" › "));
    String shown = name.isEmpty() ? "Home" : name;
    String query = uri.getQuery() == null ? "" : " ?" + uri.getQuery();
    String whole = shown + query;
    return cut(whole);
  }

  private static String cut(String name) {
    return name.length() <= LONGEST ? name : name.substring(0, LONGEST) + "…";
  }

  private static String words(String part) {
    String plain = decoded(part).replaceAll("\\.(html?|php|aspx?|jsp)$", "");
    String words = plain.replaceAll("[-_+]+", " ").strip();
    return words.isEmpty()
        ? plain
        : words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
  }

  private static String decoded(String part) {
    try {
      return URLDecoder.decode(part, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return part;
    }
  }
}
