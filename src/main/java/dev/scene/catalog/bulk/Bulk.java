package dev.scene.catalog.bulk;

import dev.scene.catalog.Batch;
import dev.scene.catalog.BatchDraft;
import dev.scene.catalog.Batches;
import dev.scene.catalog.Page;
import dev.scene.catalog.PageDraft;
import dev.scene.catalog.Pages;
import dev.scene.catalog.Projects;
import dev.scene.catalog.Task;
import dev.scene.catalog.TaskDraft;
import dev.scene.catalog.Tasks;
import dev.scene.platform.Caller;
import dev.scene.platform.Checks;
import dev.scene.platform.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Makes many pages, a task for each and one batch of them: all of it, or nothing.
@ApplicationScoped
public class Bulk {
  private final Projects projects;
  private final Pages pages;
  private final Tasks tasks;
  private final Batches batches;
  private final Sources sources;
  private final Caller caller;

  Bulk(
      Projects projects,
      Pages pages,
      Tasks tasks,
      Batches batches,
      Sources sources,
      Caller caller) {
    this.projects = projects;
    this.pages = pages;
    this.tasks = tasks;
    this.batches = batches;
    this.sources = sources;
    this.caller = caller;
  }

  /// What was made; `pages` has those too that were there before.
  public record Made(Batch batch, List<Page> pages, List<Task> tasks) {}

  /// The draft with what its sitemap says and with names, which are fetched outside of any
  /// transaction.
  ///
  /// @throws Problem not found (the project), or invalid, when the sitemap can't be read
  public BulkDraft read(UUID project, BulkDraft draft) {
    return sources.read(projects.require(project).id(), draft);
  }

  /// @param draft without a sitemap, see [#read]
  /// @throws Problem not found (the project), invalid or conflict, naming the fields as they stand
  ///   in the draft, such as `pages[3].url`
  @Transactional
  public Made make(UUID project, BulkDraft draft) {
    projects.require(project);
    check(draft);
    List<Page> made = new ArrayList<>();
    List<Task> added = new ArrayList<>();
    Map<String, Page> known =
        pages.of(project).stream()
            .collect(Collectors.toMap(Page::url, Function.identity(), (one, _) -> one));
    PageNames names = new PageNames(pages.of(project).stream().map(Page::name).toList());
    PageNames.Unique taskNames =
        new PageNames.Unique(tasks.of(project).stream().map(Task::name).toList());
    List<BulkDraft.Item> items = items(draft);
    for (int i = 0; i < items.size(); i++) {
      BulkDraft.Item item = items.get(i);
      Page there = known.get(String.valueOf(item.url()).strip());
      Page page =
          there != null ? there : at("pages[%d]".formatted(i), () -> page(project, item, names));
      known.put(page.url(), page);
      if (!made.contains(page)) {
        made.add(page);
        String name = taskNames.of(page.name());
        added.add(at("", () -> tasks.create(project, task(page, name, draft))));
      }
    }
    Batch batch = at("batch", () -> batches.create(project, batch(draft, added), caller.name()));
    return new Made(batch, List.copyOf(made), List.copyOf(added));
  }

  private static void check(BulkDraft draft) {
    int count = items(draft).size();
    new Checks()
        .require(count > 0, "pages", "must name at least one page")
        .require(
            count <= Sitemaps.MOST_PAGES,
            "pages",
            "must be at most %d at once; %d were sent".formatted(Sitemaps.MOST_PAGES, count))
        .orRefuse();
  }

  private static List<BulkDraft.Item> items(BulkDraft draft) {
    return Objects.requireNonNullElse(draft.pages(), List.of());
  }

  private Page page(UUID project, BulkDraft.Item item, PageNames names) {
    PageDraft plain = PageDraft.of(item.name(), item.url());
    boolean nameless = item.name() == null || item.name().isBlank();
    if (!nameless) {
      return pages.create(project, plain);
    }
    PageDraft.requireAddress(item.url());
    return pages.create(project, PageDraft.of(names.of(String.valueOf(item.url())), item.url()));
  }

  private static TaskDraft task(Page page, String name, BulkDraft draft) {
    return TaskDraft.plain(page.id(), name, draft.browsers(), draft.viewports());
  }

  private static BatchDraft batch(BulkDraft draft, List<Task> tasks) {
    @Nullable String name = draft.batchName();
    return BatchDraft.of(
        name == null || name.isBlank() ? "All pages" : name, tasks.stream().map(Task::id).toList());
  }

  // names the fields as they stand in the draft
  private static <T> T at(String place, Supplier<T> make) {
    try {
      return make.get();
    } catch (Problem problem) {
      if (problem.fields().isEmpty()) {
        throw problem;
      }
      throw problem.withFields(field ->
          switch (place) {
            case "" -> field;
            case "batch" -> field.equals("name") ? "batch_name" : field;
            default -> place + "." + field;
          });
    }
  }
}
