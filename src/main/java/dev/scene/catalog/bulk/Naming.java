package dev.scene.catalog.bulk;

import dev.scene.catalog.Page;
import dev.scene.catalog.Pages;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Names pages that are new to a project: by their titles, and where these don't tell, by their
/// addresses. No name is given twice.
@ApplicationScoped
public class Naming {
  private final Pages pages;
  private final Titles titles;

  Naming(Pages pages, Titles titles) {
    this.pages = pages;
    this.titles = titles;
  }

  /// The names by address; the pages are fetched, outside of any transaction.
  ///
  /// @param addresses those of pages that can be captured; those that the project has already are
  ///   left out
  /// @param taken names that are given already, besides those of the project's pages
  public Map<String, String> of(
      UUID project, Collection<String> addresses, Collection<String> taken) {
    List<Page> there = pages.of(project);
    Set<String> known = there.stream().map(Page::url).collect(Collectors.toSet());
    List<String> fresh =
        addresses.stream().filter(address -> !known.contains(address)).distinct().toList();
    List<String> used = new ArrayList<>(taken);
    there.forEach(page -> used.add(page.name()));
    PageNames names = new PageNames(used, TellingTitles.of(titles.of(fresh)));
    Map<String, String> named = new LinkedHashMap<>();
    fresh.forEach(address -> named.put(address, names.of(address)));
    return named;
  }
}
