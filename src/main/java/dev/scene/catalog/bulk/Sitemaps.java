package dev.scene.catalog.bulk;

import dev.scene.catalog.WebAddress;
import dev.scene.platform.Problem;
import dev.scene.platform.net.OneShotClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads the addresses of a site's pages from its sitemap, and from those that this one names.
@ApplicationScoped
public class Sitemaps {
  /// Addresses that are taken from one site.
  public static final int MOST_PAGES = 500;

  private static final int MOST_FILES = 20;
  private static final String FIELD = "sitemap";

  private final Download download;

  Sitemaps(Sites sites) {
    download =
        new Download(
            sites, new OneShotClient.Patience(Duration.ofSeconds(5), Duration.ofSeconds(15)));
  }

  /// The addresses in their order, and what was left out.
  public record Found(List<String> addresses, List<String> notes) {}

  /// @param address of the sitemap; that of a site alone means its `/sitemap.xml`
  /// @throws Problem invalid, naming the field `sitemap`, when it can't be read
  public Found read(@Nullable String address) {
    Optional<String> fault = WebAddress.fault(address);
    if (fault.isPresent()) {
      throw Problem.invalid(FIELD, fault.get());
    }
    Set<String> pages = new LinkedHashSet<>();
    List<String> notes = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(whole(String.valueOf(address).strip())));
    while (!open.isEmpty() && pages.size() <= MOST_PAGES) {
      String next = open.removeFirst();
      if (seen.size() == MOST_FILES) {
        notes.add("It names more than %d sitemaps; the rest was not read.".formatted(MOST_FILES));
        break;
      }
      if (seen.add(next)) {
        read(next, seen.size() == 1, notes)
            .ifPresent(sitemap -> {
              pages.addAll(sitemap.pages());
              open.addAll(sitemap.sitemaps());
            });
      }
    }
    return found(pages, notes);
  }

  private static String whole(String address) {
    URI uri = URI.create(address);
    boolean siteAlone = uri.getQuery() == null && uri.getPath().matches("/?");
    return siteAlone ? uri.resolve("/sitemap.xml").toString() : address;
  }

  // without the first there is nothing; without another there is less
  private Optional<Sitemap> read(String address, boolean first, List<String> notes) {
    String why;
    try {
      return Optional.of(Sitemap.of(download.get(URI.create(address))));
    } catch (Download.Failed | Sitemap.Unreadable e) {
      why = "%s %s".formatted(address, e.getMessage());
    } catch (IllegalArgumentException e) {
      why = "%s is no address".formatted(address);
    }
    if (first) {
      throw Problem.invalid(FIELD, "could not be read: " + why);
    }
    notes.add("Left out: " + why + ".");
    return Optional.empty();
  }

  private static Found found(Set<String> pages, List<String> notes) {
    List<String> good = pages.stream().filter(page -> WebAddress.fault(page).isEmpty()).toList();
    if (good.isEmpty()) {
      throw Problem.invalid(FIELD, "names no page that could be captured");
    }
    if (good.size() < pages.size()) {
      notes.add("%d addresses are not of the web.".formatted(pages.size() - good.size()));
    }
    if (good.size() > MOST_PAGES) {
      notes.add(
          "It names more than %d pages; the first %d are shown.".formatted(MOST_PAGES, MOST_PAGES));
    }
    return new Found(good.stream().limit(MOST_PAGES).toList(), List.copyOf(notes));
  }
}
