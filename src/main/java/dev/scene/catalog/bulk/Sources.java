package dev.scene.catalog.bulk;

import dev.scene.catalog.WebAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Completes what a user sent by what the web says: the pages of a sitemap, and names.
@ApplicationScoped
class Sources {
  private final Sitemaps sitemaps;
  private final Naming naming;

  Sources(Sitemaps sitemaps, Naming naming) {
    this.sitemaps = sitemaps;
    this.naming = naming;
  }

  /// The draft without a sitemap; every page that can be captured has a name or is known.
  ///
  /// @throws dev.scene.platform.Problem invalid, when the sitemap can't be read
  BulkDraft read(UUID project, BulkDraft draft) {
    List<BulkDraft.Item> all =
        new ArrayList<>(Objects.requireNonNullElse(draft.pages(), List.<BulkDraft.Item>of()));
    String sitemap = draft.sitemap();
    if (sitemap != null && !sitemap.isBlank()) {
      sitemaps.read(sitemap).addresses().forEach(url -> all.add(new BulkDraft.Item(url, null)));
    }
    List<BulkDraft.Item> named = all.size() > Sitemaps.MOST_PAGES ? all : named(project, all);
    return new BulkDraft(null, named, draft.browsers(), draft.viewports(), draft.batchName());
  }

  private List<BulkDraft.Item> named(UUID project, List<BulkDraft.Item> items) {
    List<String> taken = items.stream().map(BulkDraft.Item::name).filter(Objects::nonNull).toList();
    List<String> nameless =
        items.stream().filter(Sources::wantsName).map(item -> address(item.url())).toList();
    Map<String, String> names = naming.of(project, nameless, taken);
    return items.stream()
        .map(item ->
            wantsName(item) ? new BulkDraft.Item(item.url(), names.get(address(item.url()))) : item)
        .toList();
  }

  private static boolean wantsName(BulkDraft.Item item) {
    boolean nameless = item.name() == null || item.name().isBlank();
    return nameless && WebAddress.fault(item.url()).isEmpty();
  }

  private static String address(@Nullable String url) {
    return String.valueOf(url).strip();
  }
}
