package dev.scene.web.project;

import dev.scene.catalog.bulk.BulkDraft;
import dev.scene.web.Sent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The form of an import as it was sent: where pages come from, or the pages that were found.
record TypedImport(
    String addresses, String sitemap, List<Row> rows, TypedTask sizes, String batchName) {

  /// A page that can be made.
  ///
  /// @param known the name of the page that has this address already, or nothing
  record Row(String url, String name, boolean chosen, String known) {}

  static final TypedImport BLANK =
      new TypedImport(
          "",
          "",
          List.of(),
          TypedTask.sized(List.of("chromium"), List.of("1440x900", "390x844"), ""),
          "All pages");

  static TypedImport of(Sent form) {
    return new TypedImport(
        form.text("addresses"),
        form.text("sitemap"),
        rows(form),
        sizes(form),
        form.text("batch_name"));
  }

  private static TypedTask sizes(Sent form) {
    return TypedTask.sized(
        form.all("browsers"), form.all("viewports"), form.text("other_viewports"));
  }

  private static List<Row> rows(Sent form) {
    List<String> urls = form.all("url");
    List<String> names = form.all("name");
    List<String> known = form.all("known");
    Set<String> chosen = new HashSet<>(form.all("chosen"));
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < urls.size(); i++) {
      rows.add(
          new Row(urls.get(i), at(names, i), chosen.contains(String.valueOf(i)), at(known, i)));
    }
    return rows;
  }

  private static String at(List<String> texts, int i) {
    return i < texts.size() ? texts.get(i) : "";
  }

  /// The same with pages that were found.
  TypedImport found(List<Row> found) {
    return new TypedImport(addresses, sitemap, found, BLANK.sizes(), BLANK.batchName());
  }

  List<Row> chosen() {
    return rows.stream().filter(Row::chosen).toList();
  }

  /// @throws dev.scene.platform.Problem invalid, when a size can't be read
  BulkDraft draft() {
    List<BulkDraft.Item> items =
        chosen().stream().map(row -> new BulkDraft.Item(row.url(), row.name())).toList();
    List<@Nullable String> browsers = new ArrayList<>(sizes.browsers());
    return new BulkDraft(null, items, browsers, new ArrayList<>(sizes.sizes()), batchName);
  }
}
