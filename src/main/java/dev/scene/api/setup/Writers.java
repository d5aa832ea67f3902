package dev.scene.api.setup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.scene.api.BatchBody;
import dev.scene.catalog.Batch;
import dev.scene.catalog.BatchDraft;
import dev.scene.catalog.Batches;
import dev.scene.catalog.Page;
import dev.scene.catalog.PageDraft;
import dev.scene.catalog.Pages;
import dev.scene.catalog.Project;
import dev.scene.catalog.Projects;
import dev.scene.catalog.Task;
import dev.scene.catalog.TaskDraft;
import dev.scene.catalog.Tasks;
import dev.scene.platform.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/// Writes what a document names, each kind by its own rules.
@ApplicationScoped
class Writers {
  private final Caller caller;
  private final Upsert upsert;
  private final Projects projects;
  private final Pages pages;
  private final Tasks tasks;
  private final Batches batches;

  Writers(
      Upsert upsert, Projects projects, Pages pages, Tasks tasks, Batches batches, Caller caller) {
    this.caller = caller;
    this.upsert = upsert;
    this.projects = projects;
    this.pages = pages;
    this.tasks = tasks;
    this.batches = batches;
  }

  /// The project that things belong to.
  record Home(UUID id, String slug) {}

  /// What was written.
  record Item(UUID id, String name) {}

  /// A project by its slug, else by its name.
  Upsert.Done<Project> project(ObjectNode sent) throws JsonProcessingException {
    String slug = sent.path("slug").asText("");
    Optional<Project> known =
        slug.isEmpty()
            ? projects.all().stream()
                .filter(it -> it.name().equals(sent.path("name").asText()))
                .findFirst()
            : projects.bySlug(slug);
    return upsert.of(
        new Upsert.Kind<>(
            Projects.Draft.class,
            projects::create,
            (project, draft) -> projects.update(project.id(), draft)),
        known,
        null,
        sent);
  }

  Upsert.Done<Item> page(Home home, ObjectNode sent) throws JsonProcessingException {
    Upsert.Done<Page> done =
        upsert.of(
            new Upsert.Kind<>(
                PageDraft.class,
                draft -> pages.create(home.id(), draft),
                (page, draft) -> pages.update(page.id(), draft)),
            page(home, name(sent)),
            null,
            sent);
    return new Upsert.Done<>(new Item(done.item().id(), done.item().name()), done.outcome());
  }

  Upsert.Done<Item> task(Home home, ObjectNode sent) throws JsonProcessingException {
    Upsert.Done<Task> done =
        upsert.of(
            new Upsert.Kind<>(
                TaskDraft.class,
                draft -> tasks.create(home.id(), draft),
                (task, draft) -> tasks.update(task.id(), draft)),
            task(home, name(sent)),
            null,
            sent);
    return new Upsert.Done<>(new Item(done.item().id(), done.item().name()), done.outcome());
  }

  Upsert.Done<Item> batch(Home home, ObjectNode sent) throws JsonProcessingException {
    Optional<Batch> known = batch(home, name(sent));
    Upsert.Done<Batch> done =
        upsert.of(
            new Upsert.Kind<>(
                BatchDraft.class,
                draft -> batches.create(home.id(), draft, caller.name()),
                (batch, draft) -> batches.update(batch.id(), draft)),
            known,
            known.map(it -> new BatchBody(it, batches.tasks(it.id()))).orElse(null),
            sent);
    return new Upsert.Done<>(new Item(done.item().id(), done.item().name()), done.outcome());
  }

  private static String name(ObjectNode sent) {
    return sent.path("name").asText();
  }

  /// The baseline policy of a task that is there.
  Optional<String> policyOf(Home home, String task) {
    return task(home, task).map(Task::defaultBaselinePolicy);
  }

  Optional<UUID> find(Home home, String list, String name) {
    return switch (list) {
      case "pages" -> page(home, name).map(Page::id);
      case "tasks" -> task(home, name).map(Task::id);
      default -> batch(home, name).map(Batch::id);
    };
  }

  private Optional<Page> page(Home home, String name) {
    return pages.of(home.id()).stream().filter(it -> it.name().equals(name)).findFirst();
  }

  private Optional<Task> task(Home home, String name) {
    return tasks.of(home.id()).stream().filter(it -> it.name().equals(name)).findFirst();
  }

  private Optional<Batch> batch(Home home, String name) {
    return batches.of(home.id()).stream().filter(it -> it.name().equals(name)).findFirst();
  }
}
