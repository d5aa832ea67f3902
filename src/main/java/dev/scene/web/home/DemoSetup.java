package dev.scene.web.home;

import dev.scene.catalog.Batch;
import dev.scene.catalog.BatchDraft;
import dev.scene.catalog.Batches;
import dev.scene.catalog.Page;
import dev.scene.catalog.PageDraft;
import dev.scene.catalog.Pages;
import dev.scene.catalog.Project;
import dev.scene.catalog.Projects;
import dev.scene.catalog.TaskDraft;
import dev.scene.catalog.Tasks;
import dev.scene.catalog.Viewport;
import dev.scene.platform.Caller;
import dev.scene.queue.CallbackAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The project of the demo: three pages of the demo site at two sizes.
@ApplicationScoped
class DemoSetup {
  private static final String SLUG = "scene-demo";
  private static final String BATCH = "Whole site";
  private static final Map<String, String> NAMES =
      Map.of("index.html", "Landing page", "shop.html", "Shop", "guide.html", "Field guide");
  private static final List<Viewport> VIEWPORTS =
      List.of(new Viewport(1280, 800), new Viewport(390, 844));

  private final Projects projects;
  private final Pages pages;
  private final Tasks tasks;
  private final Batches batches;
  private final CallbackAddress address;
  private final Caller caller;

  DemoSetup(
      Projects projects,
      Pages pages,
      Tasks tasks,
      Batches batches,
      CallbackAddress address,
      Caller caller) {
    this.projects = projects;
    this.pages = pages;
    this.tasks = tasks;
    this.batches = batches;
    this.address = address;
    this.caller = caller;
  }

  Optional<Project> project() {
    return projects.all().stream().filter(it -> it.slug().equals(SLUG)).findFirst();
  }

  /// The batch of the demo, if it was set up and nobody has deleted it.
  Optional<Batch> batch() {
    return project()
        .flatMap(project ->
            batches.of(project.id()).stream().filter(it -> it.name().equals(BATCH)).findFirst());
  }

  /// Sets up what is not there.
  @Transactional
  Batch make() {
    return batch()
        .orElseGet(() -> {
          project().ifPresent(cutOff -> projects.delete(cutOff.id()));
          Project project = projects.create(draft());
          List<BatchDraft.Item> items = new ArrayList<>();
          for (String file : DemoSite.PAGES) {
            String name = NAMES.getOrDefault(file, file);
            Page page = pages.create(project.id(), PageDraft.of(name, url(1, file)));
            items.add(new BatchDraft.Item(tasks.create(project.id(), task(page, name)).id(), true));
          }
          return batches.create(project.id(), batch(items), caller.name());
        });
  }

  private static Projects.Draft draft() {
    return new Projects.Draft(
        "Hallbeck demo", SLUG, null, null, null, null, null, null, null, null);
  }

  private static TaskDraft task(Page page, String name) {
    return new TaskDraft(
        page.id(),
        name,
        null,
        null,
        List.of("chromium"),
        List.copyOf(VIEWPORTS),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private static BatchDraft batch(List<BatchDraft.Item> items) {
    return new BatchDraft(
        BATCH,
        "Every page of the demo site",
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        items,
        null);
  }

  /// From now on the pages are those of this version of the site.
  @Transactional
  void show(int version) {
    Project project = project().orElseThrow();
    for (Page page : pages.of(project.id())) {
      String file = page.url().substring(page.url().lastIndexOf('/') + 1);
      if (DemoSite.PAGES.contains(file) && !page.url().equals(url(version, file))) {
        pages.update(page.id(), PageDraft.of(page.name(), url(version, file)));
      }
    }
  }

  // what runners reach the service under
  private String url(int version, String file) {
    return "%s/demo-site/%d/%s".formatted(address.base(), version, file);
  }
}
