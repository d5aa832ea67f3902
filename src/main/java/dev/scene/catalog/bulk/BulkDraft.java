package dev.scene.catalog.bulk;

import dev.scene.catalog.Viewport;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Pages that shall be made together, as a user sends them.
///
/// @param sitemap an address to read pages from, besides `pages`
/// @param pages without a name one is found in the address; a page that the project has already is
///   used as it is
/// @param batchName the batch that will hold a task for each page
public record BulkDraft(
    @Nullable String sitemap,
    @Nullable List<Item> pages,
    @Nullable List<@Nullable String> browsers,
    @Nullable List<@Nullable Viewport> viewports,
    @Nullable String batchName) {

  /// One page.
  public record Item(@Nullable String url, @Nullable String name) {}
}
